package org.verifiedcompliance.http.administration;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.administration.ChangeUser;
import org.verifiedcompliance.application.administration.ManageUsers;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;

/** The accounts of others. */
public final class UserRoutes implements Routes {
  private final ManageUsers users;
  private final ChangeUser changeUser;

  /** Takes the use cases. */
  public UserRoutes(ManageUsers users, ChangeUser changeUser) {
    this.users = users;
    this.changeUser = changeUser;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/admin/users", this::list, RouteAccess.ADMIN);
    routes.patch("/admin/users/{id}", this::change, RouteAccess.ADMIN);
    routes.post("/admin/users/{id}/logout-all", this::signOut, RouteAccess.ADMIN);
  }

  private void list(Context ctx) {
    var query = AdministrationInput.users(ctx);
    var found = users.list(query);
    Pages.answer(ctx, query.slice(), found, AdministrationJson.UserView::from);
  }

  private void change(Context ctx) {
    switch (changeUser.change(AdministrationInput.change(ctx))) {
      case ChangeUser.Outcome.Changed(var user) -> {
        Versions.answerChanged(ctx, AdministrationJson.AccountVersion.of(user));
        ctx.json(AdministrationJson.UserView.from(user));
      }
      case ChangeUser.Outcome.Stale() -> throw Versions.stale().toException();
      case ChangeUser.Outcome.NoSuchUser() -> throw noSuchUser().toException();
      case ChangeUser.Outcome.LastAdmin() -> throw lastAdmin().toException();
    }
  }

  private void signOut(Context ctx) {
    var person = new PersonId(Requests.uuid(ctx, "id"));
    var from = Requests.clientAddress(ctx);
    var ended = users.signOut(person, from).orElseThrow(() -> noSuchUser().toException());
    ctx.json(new AdministrationJson.SignedOut("Signed out everywhere", ended));
  }

  private static Problem noSuchUser() {
    return Problem.notFound("user-not-found", "There is no such user.");
  }

  private static Problem lastAdmin() {
    return Problem.conflict("last-admin", "Nobody would be left who runs the system.");
  }
}
