package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.emails.ChangeEmail;
import org.verifiedcompliance.application.emails.ReadSecurity;
import org.verifiedcompliance.application.emails.SendVerification;
import org.verifiedcompliance.application.emails.VerifyEmail;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The routes of the address of an account, and of how the account is guarded. */
public final class EmailRoutes implements Routes {
  private final SendVerification send;
  private final VerifyEmail verify;
  private final ChangeEmail change;
  private final ReadSecurity read;

  /** Takes the use cases. */
  public EmailRoutes(
      SendVerification send, VerifyEmail verify, ChangeEmail change, ReadSecurity read) {
    this.send = send;
    this.verify = verify;
    this.change = change;
    this.read = read;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/auth/security", this::security, RouteAccess.SIGNED_IN);
    routes.post("/auth/verify-email", this::verify, RouteAccess.PUBLIC);
    routes.post("/auth/verify-email/resend", this::resend, RouteAccess.SIGNED_IN);
    routes.post("/auth/change-email", this::change, RouteAccess.SIGNED_IN);
  }

  private void security(Context ctx) {
    ctx.json(RecoveryJson.Security.from(read.read(Requests.currentUser(ctx).person())));
  }

  private void verify(Context ctx) {
    switch (verify.verify(RecoveryInput.verify(ctx))) {
      case VerifyEmail.Outcome.Verified(var email) ->
          ctx.json(new RecoveryJson.Verified("E-mail address confirmed", email.value()));
      case VerifyEmail.Outcome.EmailTaken() -> throw AuthProblems.emailTaken().toException();
      case VerifyEmail.Outcome.InvalidToken() -> throw AuthProblems.invalidToken().toException();
    }
  }

  private void resend(Context ctx) {
    switch (send.send(Requests.currentUser(ctx).person())) {
      case SendVerification.Outcome.Sent() ->
          ctx.status(202).json(new AuthJson.Message("Verification email sent"));
      case SendVerification.Outcome.AlreadyVerified() ->
          throw AuthProblems.alreadyVerified().toException();
      case SendVerification.Outcome.TooMany(var wait) ->
          throw AuthProblems.tooManyRequests(wait).toException();
    }
  }

  private void change(Context ctx) {
    switch (change.change(RecoveryInput.changeEmail(ctx))) {
      case ChangeEmail.Outcome.Sent() ->
          ctx.status(202).json(new AuthJson.Message("Verification email sent"));
      case ChangeEmail.Outcome.TooMany(var wait) ->
          throw AuthProblems.tooManyRequests(wait).toException();
      case ChangeEmail.Outcome.NotProven(var answer) ->
          throw FactorProblems.notProven(answer).toException();
    }
  }
}
