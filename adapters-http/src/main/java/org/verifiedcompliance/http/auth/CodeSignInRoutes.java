package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.recovery.RedeemSignInCode;
import org.verifiedcompliance.application.recovery.SendSignInCode;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The routes of signing in by a code from a letter. */
public final class CodeSignInRoutes implements Routes {
  private final SendSignInCode send;
  private final RedeemSignInCode redeem;

  /** Takes the use cases. */
  public CodeSignInRoutes(SendSignInCode send, RedeemSignInCode redeem) {
    this.send = send;
    this.redeem = redeem;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/send-otp", this::send, RouteAccess.PUBLIC);
    routes.post("/auth/verify-otp", this::redeem, RouteAccess.PUBLIC);
  }

  private void send(Context ctx) {
    switch (send.send(RecoveryInput.sendCode(ctx))) {
      case SendSignInCode.Outcome.Accepted(var life) ->
          ctx.status(202).json(new RecoveryJson.CodeSent("Sign-in code sent", life.toSeconds()));
      case SendSignInCode.Outcome.TooMany(var wait) ->
          throw AuthProblems.tooManyRequests(wait).toException();
    }
  }

  private void redeem(Context ctx) {
    var outcome = redeem.redeem(RecoveryInput.redeem(ctx));
    if (outcome instanceof LogIn.Outcome.Refused) {
      throw FactorProblems.wrongCode().toException();
    }
    ctx.json(AuthRoutes.loggedIn(outcome));
  }
}
