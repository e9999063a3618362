package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Secrets of people who have nothing to do with whoever calls, and those of the caller. */
record Bystanders(WiredServer wired, Caller caller, UnaryOperator<String> others)
    implements UnaryOperator<String> {
  static final Set<String> NAMES =
      Set.of(
          "my-code",
          "my-feed",
          "my-recovery",
          "bystander",
          "otp-proof",
          "refresh",
          "reset",
          "verify");

  /** Whether a call names one of them. */
  static boolean areIn(PlannedCall call) {
    return NAMES.stream().anyMatch(name -> (call.body() + call.before()).contains(name));
  }

  @Override
  public String apply(String name) {
    return switch (name) {
      case "my-code" ->
          caller.isPerson() ? Authenticator.begun(wired, caller.client()).code() : "000000";
      case "my-feed" ->
          caller.isPerson() ? Integer.toString(caller.client().post("/me/calendar").status()) : "";
      case "my-recovery" ->
          caller.isPerson()
              ? Authenticator.enrolled(wired, caller.client()).recoveryCodes().getFirst()
              : "none";
      case "bystander" -> email();
      case "otp-proof" -> code();
      case "refresh" -> refresh();
      case "reset" -> reset();
      case "verify" -> verify();
      default -> others.apply(name);
    };
  }

  private String email() {
    return wired.account("member");
  }

  private String refresh() {
    var body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email(), WiredServer.PASSWORD);
    return ok(wired.anonymous().post("/auth/login", body)).json().get("refresh_token").asString();
  }

  private String reset() {
    var email = email();
    forgetQuotas();
    ok(wired.anonymous().post("/auth/password-reset", "{\"email\": \"" + email + "\"}"));
    return new Mailbox(wired.mails()).secret(email, "Set a new password");
  }

  private String code() {
    var email = email();
    forgetQuotas();
    ok(wired.anonymous().post("/auth/send-otp", "{\"email\": \"" + email + "\"}"));
    var code = new Mailbox(wired.mails()).secret(email, "Your sign-in code");
    return "{\"email\": \"%s\", \"code\": \"%s\"}".formatted(email, code);
  }

  private String verify() {
    var email = email();
    forgetQuotas();
    ok(wired.signIn(email).post("/auth/verify-email/resend"));
    return new Mailbox(wired.mails()).secret(email, "Confirm your e-mail address");
  }

  /** All come from one address, of which only so many letters may be asked for in an hour. */
  private void forgetQuotas() {
    wired.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM quota"));
  }
}
