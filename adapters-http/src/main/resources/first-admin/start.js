const form = document.getElementById("claim");
const answer = document.getElementById("answer");

// The token stands behind the #, so that it reaches no log on the way.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const wish = Object.fromEntries(new FormData(form));
  const response = await fetch("/api/v1/auth/first-admin", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...wish, token: location.hash.slice(1), consent_granted: false }),
  });
  const said = await response.json();
  const faults = (said.errors ?? []).map((fault) => fault.message).join(" ");
  answer.textContent = response.ok ? "The account is open: you may sign in." : `${said.detail} ${faults}`;
  if (response.ok) {
    form.remove();
  }
});
