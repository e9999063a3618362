package org.verifiedcompliance.http.auth;

import java.time.Duration;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.http.Problem;

/** What can go wrong with second factors, and with proofs that the holder of an account asks. */
final class FactorProblems {
  private FactorProblems() {}

  /** Old clients show the sentence; new ones take the challenge from beside it. */
  static Problem secondFactorRequired(String challenge, Duration expiresIn) {
    return Problem.unauthorized(
            "second-factor-required",
            "This account needs a code from your authenticator app to sign in.")
        .with("challenge_token", challenge)
        .with("expires_in", expiresIn.toSeconds());
  }

  static Problem wrongCode() {
    return Problem.unauthorized("code-invalid", "This code is not valid, or was used before.");
  }

  /** While it is switched on nobody is turned away: the code is input like any other. */
  static Problem wrongNewCode() {
    return Problem.badRequest("code-invalid", "This code is not valid, or was used before.");
  }

  static Problem alreadyOn() {
    return Problem.conflict("second-factor-on", "Two-step sign-in is on already.");
  }

  static Problem notOn() {
    return Problem.conflict("second-factor-off", "Two-step sign-in is not on.");
  }

  static Problem notBegun() {
    return Problem.conflict(
        "second-factor-not-begun", "There is no new secret to confirm. Please begin again.");
  }

  static Problem notProven(Answer answer) {
    return switch (answer) {
      case Answer.Stale() -> stale();
      case Answer.WrongPassword() -> AuthProblems.wrongPassword();
      case Answer.TooManyAttempts(var wait) -> AuthProblems.tooManyAttempts(wait);
      case Answer.Busy() -> AuthProblems.busy();
      case Answer.Proven() -> throw new IllegalStateException("it is proven");
    };
  }

  /** RFC 9470. */
  private static Problem stale() {
    return Problem.unauthorized(
            "insufficient-user-authentication", "Please give your password, or sign in again.")
        .header(
            "WWW-Authenticate",
            "Bearer error=\"insufficient_user_authentication\", max_age="
                + Reauthentication.FRESH.toSeconds());
  }
}
