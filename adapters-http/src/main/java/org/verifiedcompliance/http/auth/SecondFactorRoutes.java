package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.factors.BeginSecondFactor;
import org.verifiedcompliance.application.factors.ChangeSecondFactor;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Change;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The routes by which people guard their accounts with a second factor. */
public final class SecondFactorRoutes implements Routes {
  private final BeginSecondFactor begin;
  private final ConfirmSecondFactor confirm;
  private final ChangeSecondFactor change;

  /** Takes the use cases. */
  public SecondFactorRoutes(
      BeginSecondFactor begin, ConfirmSecondFactor confirm, ChangeSecondFactor change) {
    this.begin = begin;
    this.confirm = confirm;
    this.change = change;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/second-factor", this::begin, RouteAccess.SIGNED_IN);
    routes.post("/auth/second-factor/confirm", this::confirm, RouteAccess.SIGNED_IN);
    routes.post("/auth/second-factor/disable", this::disable, RouteAccess.SIGNED_IN);
    routes.post("/auth/second-factor/recovery-codes", this::renew, RouteAccess.SIGNED_IN);
  }

  private void begin(Context ctx) {
    switch (begin.begin(SecondFactorInput.begin(ctx))) {
      case BeginSecondFactor.Outcome.Begun(var secret, var uri) ->
          ctx.status(201).json(new RecoveryJson.Secret(secret, uri));
      case BeginSecondFactor.Outcome.AlreadyOn() -> throw FactorProblems.alreadyOn().toException();
      case BeginSecondFactor.Outcome.NotProven(var answer) ->
          throw FactorProblems.notProven(answer).toException();
    }
  }

  private void confirm(Context ctx) {
    switch (confirm.confirm(SecondFactorInput.confirm(ctx))) {
      case ConfirmSecondFactor.Outcome.On(var codes) ->
          ctx.json(new RecoveryJson.Codes("Two-step sign-in is on", codes));
      case ConfirmSecondFactor.Outcome.WrongCode() ->
          throw FactorProblems.wrongNewCode().toException();
      case ConfirmSecondFactor.Outcome.NotBegun() -> throw FactorProblems.notBegun().toException();
      case ConfirmSecondFactor.Outcome.TooManyAttempts(var wait) ->
          throw AuthProblems.tooManyAttempts(wait).toException();
    }
  }

  private void disable(Context ctx) {
    var done = done(change.change(Change.SWITCH_OFF, SecondFactorInput.change(ctx)));
    ctx.json(new RecoveryJson.Codes("Two-step sign-in is off", done.recoveryCodes()));
  }

  private void renew(Context ctx) {
    var done = done(change.change(Change.RENEW_RECOVERY_CODES, SecondFactorInput.change(ctx)));
    ctx.json(new RecoveryJson.Codes("Former recovery codes are void", done.recoveryCodes()));
  }

  private static ChangeSecondFactor.Outcome.Done done(ChangeSecondFactor.Outcome outcome) {
    return switch (outcome) {
      case ChangeSecondFactor.Outcome.Done done -> done;
      case ChangeSecondFactor.Outcome.NotOn() -> throw FactorProblems.notOn().toException();
      case ChangeSecondFactor.Outcome.WrongCode() -> throw FactorProblems.wrongCode().toException();
      case ChangeSecondFactor.Outcome.TooManyAttempts(var wait) ->
          throw AuthProblems.tooManyAttempts(wait).toException();
      case ChangeSecondFactor.Outcome.NotProven(var answer) ->
          throw FactorProblems.notProven(answer).toException();
    };
  }
}
