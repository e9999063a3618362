package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountOpening;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.ReadOwnAccount;
import org.verifiedcompliance.application.accounts.Register;
import org.verifiedcompliance.application.auth.ChangePassword;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The routes of accounts. */
public final class AccountRoutes implements Routes {
  private final Register register;
  private final ClaimFirstAdmin claimFirstAdmin;
  private final ReadOwnAccount readOwnAccount;
  private final ChangePassword changePassword;
  private final PasswordPolicy passwords;

  /** Takes the use cases, and what a new password must be: told with the other bad fields. */
  public AccountRoutes(
      Register register,
      ClaimFirstAdmin claimFirstAdmin,
      ReadOwnAccount readOwnAccount,
      ChangePassword changePassword,
      PasswordPolicy passwords) {
    this.register = register;
    this.claimFirstAdmin = claimFirstAdmin;
    this.readOwnAccount = readOwnAccount;
    this.changePassword = changePassword;
    this.passwords = passwords;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/register", this::register, RouteAccess.PUBLIC);
    routes.post("/auth/first-admin", this::claimFirstAdmin, RouteAccess.PUBLIC);
    routes.get("/auth/me", this::me, RouteAccess.SIGNED_IN);
    routes.post("/auth/change-password", this::changePassword, RouteAccess.SIGNED_IN);
  }

  private void register(Context ctx) {
    var account = opened(register.register(AuthInput.register(ctx, passwords)));
    ctx.status(201).json(AuthJson.Registered.from(account));
  }

  private void claimFirstAdmin(Context ctx) {
    switch (claimFirstAdmin.claim(AuthInput.claim(ctx, passwords))) {
      case ClaimFirstAdmin.Outcome.Answered(var opening) ->
          ctx.status(201).json(AuthJson.Me.from(opened(opening)));
      case ClaimFirstAdmin.Outcome.Refused() -> throw AuthProblems.linkIsSpent().toException();
    }
  }

  private void me(Context ctx) {
    var person = Requests.currentUser(ctx).person();
    ctx.json(AuthJson.Me.from(readOwnAccount.read(person)));
  }

  private void changePassword(Context ctx) {
    switch (changePassword.change(AuthInput.changePassword(ctx))) {
      case ChangePassword.Outcome.Changed() ->
          ctx.json(new AuthJson.Message("Password changed successfully"));
      case ChangePassword.Outcome.WrongPassword() ->
          throw AuthProblems.wrongPassword().toException();
      case ChangePassword.Outcome.WeakPassword(var weakness) ->
          throw AuthProblems.weak("new_password", weakness).toException();
      case ChangePassword.Outcome.TooManyAttempts(var wait) ->
          throw AuthProblems.tooManyAttempts(wait).toException();
      case ChangePassword.Outcome.Busy() -> throw AuthProblems.busy().toException();
    }
  }

  private static Account opened(AccountOpening opening) {
    return switch (opening) {
      case AccountOpening.Opened(var account) -> account;
      case AccountOpening.EmailTaken() -> throw AuthProblems.emailTaken().toException();
      case AccountOpening.WeakPassword(var weakness) ->
          throw AuthProblems.weak("password", weakness).toException();
      case AccountOpening.Busy() -> throw AuthProblems.busy().toException();
      case AccountOpening.TooMany(var wait) ->
          throw AuthProblems.tooManyRequests(wait).toException();
    };
  }
}
