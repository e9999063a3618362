package org.verifiedcompliance.http.imports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Set;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.input.RawBody;

/** The route that brings in whole lists. */
public final class ImportRoutes implements Routes {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final ImportMeetings importMeetings;

  /** Takes the use case. */
  public ImportRoutes(ImportMeetings importMeetings) {
    this.importMeetings = importMeetings;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/admin/imports", this::importList, RouteAccess.ADMIN);
  }

  private void importList(Context ctx) {
    try (var list = RawBody.list(ctx)) {
      switch (importMeetings.importList(command(Query.of(ctx), list))) {
        case ImportMeetings.Outcome.Imported(var report) ->
            ctx.json(ImportJson.Report.from(report));
        case ImportMeetings.Outcome.Unreadable(var reason) ->
            throw Problem.badRequest("unreadable-list", reason).toException();
      }
    }
  }

  private static ImportMeetings.Command command(Query query, InputStream list) {
    var source =
        query
            .text("source")
            .required()
            .length(1, ImportMeetings.Command.MAX_SOURCE_LENGTH)
            .notBlank();
    var zone =
        query
            .text("timezone")
            .check(ZONES::contains, "unknown-timezone", "must be a time zone like Europe/Dublin")
            .map("unknown-timezone", "must be a time zone like Europe/Dublin", ZoneId::of);
    query.check();
    return new ImportMeetings.Command(source.get(), list, zone.orNull(), ImportProgress.SILENT);
  }
}
