const form = document.getElementById("ask");
const answer = document.getElementById("answer");

// The token stands behind the #, so that it reaches no log on the way.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const wish = Object.fromEntries(new FormData(form));
  const response = await fetch(form.dataset.route, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...wish, token: location.hash.slice(1) }),
  });
  const said = await response.json();
  const faults = (said.errors ?? []).map((fault) => fault.message).join(" ");
  answer.textContent = response.ok ? `${said.message}.` : `${said.detail} ${faults}`;
  if (response.ok) {
    form.remove();
  }
});
