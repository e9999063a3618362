package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.auth.EndSignIn;
import org.verifiedcompliance.application.auth.FinishLogIn;
import org.verifiedcompliance.application.auth.ListSignIns;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.LogOut;
import org.verifiedcompliance.application.auth.LogOutEverywhere;
import org.verifiedcompliance.application.auth.RefreshTokens;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** The routes of signing in and out. */
public final class AuthRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;

  private final LogIn logIn;
  private final FinishLogIn finishLogIn;
  private final RefreshTokens refreshTokens;
  private final LogOut logOut;
  private final LogOutEverywhere logOutEverywhere;
  private final ListSignIns listSignIns;
  private final EndSignIn endSignIn;

  /** Takes the use cases. */
  public AuthRoutes(
      LogIn logIn,
      FinishLogIn finishLogIn,
      RefreshTokens refreshTokens,
      LogOut logOut,
      LogOutEverywhere logOutEverywhere,
      ListSignIns listSignIns,
      EndSignIn endSignIn) {
    this.logIn = logIn;
    this.finishLogIn = finishLogIn;
    this.refreshTokens = refreshTokens;
    this.logOut = logOut;
    this.logOutEverywhere = logOutEverywhere;
    this.listSignIns = listSignIns;
    this.endSignIn = endSignIn;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/login", this::logIn, RouteAccess.PUBLIC);
    routes.post("/auth/refresh", this::refresh, RouteAccess.PUBLIC);
    routes.post("/auth/logout", this::logOut, RouteAccess.SIGNED_IN);
    routes.post("/auth/logout-all", this::logOutEverywhere, RouteAccess.SIGNED_IN);
    routes.get("/auth/sessions", this::list, RouteAccess.SIGNED_IN);
    routes.delete("/auth/sessions/{id}", this::end, RouteAccess.SIGNED_IN);
  }

  private void logIn(Context ctx) {
    var body = Body.of(ctx);
    var outcome =
        body.isGiven("challenge_token")
            ? finishLogIn.finish(AuthInput.finish(ctx, body))
            : logIn.logIn(AuthInput.logIn(ctx, body));
    ctx.json(loggedIn(outcome));
  }

  /** The tokens, or why there are none. */
  static AuthJson.LoggedIn loggedIn(LogIn.Outcome outcome) {
    return switch (outcome) {
      case LogIn.Outcome.LoggedIn(var tokens, var account) ->
          AuthJson.LoggedIn.from(tokens, account);
      case LogIn.Outcome.Refused() -> throw AuthProblems.invalidCredentials().toException();
      case LogIn.Outcome.SecondFactorRequired(var challenge, var expiresIn) ->
          throw FactorProblems.secondFactorRequired(challenge, expiresIn).toException();
      case LogIn.Outcome.WrongCode() -> throw FactorProblems.wrongCode().toException();
      case LogIn.Outcome.TooManyAttempts(var wait) ->
          throw AuthProblems.tooManyAttempts(wait).toException();
      case LogIn.Outcome.Busy() -> throw AuthProblems.busy().toException();
    };
  }

  private void refresh(Context ctx) {
    switch (refreshTokens.refresh(AuthInput.refresh(ctx))) {
      case RefreshTokens.Outcome.Refreshed(var tokens) -> ctx.json(AuthJson.Tokens.from(tokens));
      case RefreshTokens.Outcome.Refused() -> throw AuthProblems.invalidGrant().toException();
    }
  }

  private void logOut(Context ctx) {
    logOut.logOut(AuthInput.logOut(ctx));
    ctx.json(new AuthJson.Message("Successfully logged out"));
  }

  private void logOutEverywhere(Context ctx) {
    var ended =
        logOutEverywhere.logOutEverywhere(Requests.currentUser(ctx).person(), AuthInput.from(ctx));
    ctx.json(new AuthJson.LoggedOutEverywhere("Successfully logged out everywhere", ended));
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    var user = Requests.currentUser(ctx);
    var all =
        listSignIns.list(user.person()).stream()
            .map(signIn -> AuthJson.Device.from(signIn, user.signIn()))
            .toList();
    Pages.answerPart(ctx, page, all);
  }

  private void end(Context ctx) {
    var command =
        new EndSignIn.Command(
            Requests.currentUser(ctx), Requests.uuid(ctx, "id"), AuthInput.from(ctx));
    switch (endSignIn.end(command)) {
      case EndSignIn.Outcome.Ended() -> ctx.status(204);
      case EndSignIn.Outcome.NoSuchSignIn() -> throw AuthProblems.noSuchDevice().toException();
    }
  }
}
