package org.verifiedcompliance.http.notifications;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.notifications.ChangePreferences;
import org.verifiedcompliance.application.notifications.ReadPreferences;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;

/** How the person who asks wants to be told. */
public final class PreferenceRoutes implements Routes {
  private final ReadPreferences readPreferences;
  private final ChangePreferences changePreferences;

  /** Serves these use cases. */
  public PreferenceRoutes(ReadPreferences readPreferences, ChangePreferences changePreferences) {
    this.readPreferences = readPreferences;
    this.changePreferences = changePreferences;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/me/preferences", this::read, RouteAccess.SIGNED_IN);
    routes.put("/me/preferences", this::change, RouteAccess.SIGNED_IN);
  }

  private void read(Context ctx) {
    var person = Requests.currentUser(ctx).person();
    ctx.json(PreferenceJson.from(readPreferences.read(person)));
  }

  private void change(Context ctx) {
    var preferences = PreferenceInput.of(Body.of(ctx));
    var seen = Versions.<Preferences>seen(ctx, PreferenceJson::from);
    switch (changePreferences.change(Requests.currentUser(ctx).person(), preferences, seen)) {
      case ChangePreferences.Outcome.Kept() ->
          Versions.answerChanged(ctx, PreferenceJson.from(preferences));
      case ChangePreferences.Outcome.Stale() -> throw Versions.stale().toException();
    }
  }
}
