package org.verifiedcompliance.http.consents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.consents.ChooseConsent;
import org.verifiedcompliance.domain.consents.ConsentStanding;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;

/** Whether the location of the person who asks may be taken: to be read, granted and withdrawn. */
public final class ConsentRoutes implements Routes {
  private static final int LANGUAGE_LENGTH = 20;

  private final Consents consents;
  private final ChooseConsent chooseConsent;

  /** Shows this store and serves this use case. */
  public ConsentRoutes(Consents consents, ChooseConsent chooseConsent) {
    this.consents = consents;
    this.chooseConsent = chooseConsent;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/me/consent", this::read, RouteAccess.SIGNED_IN);
    routes.post("/me/consent", this::grant, RouteAccess.SIGNED_IN);
    routes.delete("/me/consent", this::withdraw, RouteAccess.SIGNED_IN);
  }

  private void read(Context ctx) {
    var user = Requests.currentUser(ctx);
    answer(ctx, user, consents.standing(user.person()));
  }

  private void grant(Context ctx) {
    var body = Body.of(ctx);
    var version = body.wide("version").required();
    var language = body.text("language").length(1, LANGUAGE_LENGTH);
    body.check();
    var user = Requests.currentUser(ctx);
    choose(ctx, new ChooseConsent.Grant(user, version.get(), language.orNull()));
  }

  private void withdraw(Context ctx) {
    var user = Requests.currentUser(ctx);
    var seen = Versions.<ConsentStanding>seen(ctx, standing -> shown(user, standing));
    choose(ctx, new ChooseConsent.Withdraw(user, seen));
  }

  private void choose(Context ctx, ChooseConsent.Command command) {
    switch (chooseConsent.choose(command)) {
      case ChooseConsent.Outcome.Kept(var standing) -> answer(ctx, command.by(), standing);
      case ChooseConsent.Outcome.Outdated(var current) ->
          throw Problem.conflict(
                  "notice-outdated", "Version " + current + " of the notice is in force.")
              .toException();
      case ChooseConsent.Outcome.Stale() -> throw Versions.stale().toException();
      case ChooseConsent.Outcome.NotFound() ->
          throw Problem.notFound("contact-not-found", "There is no such contact.").toException();
    }
  }

  private void answer(Context ctx, CurrentUser user, ConsentStanding standing) {
    Versions.answerChanged(ctx, shown(user, standing));
  }

  private ConsentJson.Standing shown(CurrentUser user, ConsentStanding standing) {
    return ConsentJson.Standing.of(standing, consents.list(user.person()));
  }
}
