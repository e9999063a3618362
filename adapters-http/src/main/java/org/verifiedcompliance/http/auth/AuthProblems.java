package org.verifiedcompliance.http.auth;

import java.time.Duration;
import java.util.List;
import org.verifiedcompliance.application.accounts.PasswordWeakness;
import org.verifiedcompliance.http.Problem;

/** What can go wrong with accounts and sign-ins. */
final class AuthProblems {
  private AuthProblems() {}

  static Problem emailTaken() {
    return Problem.conflict("email-taken", "An account with this email already exists.");
  }

  static Problem weak(String field, PasswordWeakness weakness) {
    return Problem.invalidInput(
        List.of(new Problem.FieldError(field, weakness.code(), weakness.message())));
  }

  static Problem busy() {
    return Problem.of(503, "busy", "Too many people are signing in. Please try again in a second.")
        .header("Retry-After", "1");
  }

  static Problem tooManyAttempts(Duration wait) {
    var seconds = wait.plusMillis(999).toSeconds();
    return Problem.of(
            429,
            "too-many-attempts",
            "Too many failed attempts. Please try again in " + seconds + " seconds.")
        .header("Retry-After", Long.toString(seconds));
  }

  static Problem tooManyRequests(Duration wait) {
    var seconds = wait.plusMillis(999).toSeconds();
    return Problem.of(
            429,
            "too-many-requests",
            "This was asked for too often. Please try again in " + seconds + " seconds.")
        .header("Retry-After", Long.toString(seconds));
  }

  static Problem invalidToken() {
    return Problem.badRequest(
        "token-invalid", "This link is not valid any more. Please ask for a new one.");
  }

  static Problem alreadyVerified() {
    return Problem.conflict("email-verified", "This e-mail address is confirmed already.");
  }

  static Problem invalidCredentials() {
    return Problem.unauthorized("invalid-credentials", "Invalid credentials");
  }

  static Problem invalidGrant() {
    return Problem.unauthorized("invalid-grant", "Your sign-in has ended. Please sign in again.");
  }

  static Problem wrongPassword() {
    return Problem.badRequest("wrong-password", "Current password is incorrect");
  }

  static Problem noSuchDevice() {
    return Problem.notFound("sign-in-not-found", "There is no such signed-in device.");
  }

  static Problem linkIsSpent() {
    return Problem.forbidden(
        "first-admin-refused", "This link is not valid, or there is an administrator already.");
  }
}
