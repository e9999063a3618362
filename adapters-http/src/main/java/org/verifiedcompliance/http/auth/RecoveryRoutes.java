package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset;
import org.verifiedcompliance.application.recovery.RequestPasswordReset;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The routes back into an account whose password is lost. */
public final class RecoveryRoutes implements Routes {
  private final RequestPasswordReset request;
  private final ConfirmPasswordReset confirm;
  private final PasswordPolicy passwords;

  /** Takes the use cases, and what a new password must be: told with the other bad fields. */
  public RecoveryRoutes(
      RequestPasswordReset request, ConfirmPasswordReset confirm, PasswordPolicy passwords) {
    this.request = request;
    this.confirm = confirm;
    this.passwords = passwords;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/password-reset", this::request, RouteAccess.PUBLIC);
    routes.post("/auth/password-reset-confirm", this::confirm, RouteAccess.PUBLIC);
  }

  private void request(Context ctx) {
    switch (request.request(RecoveryInput.reset(ctx))) {
      case RequestPasswordReset.Outcome.Accepted() ->
          ctx.status(202).json(new AuthJson.Message("Password reset email sent"));
      case RequestPasswordReset.Outcome.TooMany(var wait) ->
          throw AuthProblems.tooManyRequests(wait).toException();
    }
  }

  private void confirm(Context ctx) {
    switch (confirm.confirm(RecoveryInput.confirm(ctx, passwords))) {
      case ConfirmPasswordReset.Outcome.Done() ->
          ctx.json(new RecoveryJson.Done("Password reset successfully", true));
      case ConfirmPasswordReset.Outcome.InvalidToken() ->
          throw AuthProblems.invalidToken().toException();
      case ConfirmPasswordReset.Outcome.WeakPassword(var weakness) ->
          throw AuthProblems.weak("new_password", weakness).toException();
      case ConfirmPasswordReset.Outcome.Busy() -> throw AuthProblems.busy().toException();
    }
  }
}
