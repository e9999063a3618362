package org.verifiedcompliance.http.privacy;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.verifiedcompliance.application.privacy.ErasePerson;
import org.verifiedcompliance.application.privacy.ExportPerson;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;

/** What is held on a person: to be seen and to be erased. */
public final class PrivacyRoutes implements Routes {
  private final ExportPerson exportPerson;
  private final ErasePerson erasePerson;

  /** Serves these use cases. */
  public PrivacyRoutes(ExportPerson exportPerson, ErasePerson erasePerson) {
    this.exportPerson = exportPerson;
    this.erasePerson = erasePerson;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/contacts/{id}/export", this::export, RouteAccess.SIGNED_IN);
    routes.delete("/contacts/{id}", this::erase, RouteAccess.SIGNED_IN);
  }

  private void export(Context ctx) throws IOException {
    var id = new PersonId(Requests.uuid(ctx, "id"));
    switch (exportPerson.export(new ExportPerson.Command(Requests.currentUser(ctx), id))) {
      case ExportPerson.Outcome.Found found -> {
        ctx.contentType("application/json");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"" + id.value() + ".json\"");
        ExportDocument.write(found, ctx.outputStream());
      }
      case ExportPerson.Outcome.NotFound() -> throw notFound().toException();
    }
  }

  private void erase(Context ctx) {
    var id = new PersonId(Requests.uuid(ctx, "id"));
    var by = Requests.currentUser(ctx);
    var outcome =
        Versions.<ErasePerson.Outcome>expecting(
            ctx,
            ErasePerson.Outcome.Stale.class,
            version -> erasePerson.erase(new ErasePerson.Command(by, id, version)));
    switch (outcome) {
      case ErasePerson.Outcome.Erased() -> ctx.status(204);
      case ErasePerson.Outcome.NeedsFreshSignIn() ->
          throw Problem.forbidden(
                  "fresh-sign-in-required", "Please sign in again before you erase yourself.")
              .toException();
      case ErasePerson.Outcome.LastAdmin() ->
          throw Problem.conflict(
                  "last-admin", "You are the only administrator. Please name another one first.")
              .toException();
      case ErasePerson.Outcome.Stale() -> throw Versions.stale().toException();
      case ErasePerson.Outcome.NotFound() -> throw notFound().toException();
    }
  }

  private static Problem notFound() {
    return Problem.notFound("contact-not-found", "There is no such contact.");
  }
}
