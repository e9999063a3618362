package org.verifiedcompliance.http.exports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.exports.Export;
import org.verifiedcompliance.application.exports.RunExport;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes that hand out whole tables. */
public final class ExportRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);
  private static final int USUAL_DAYS = 30;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final RunExport runExport;
  private final InstantSource clock;

  /** Takes the use case, and what tells the day. */
  public ExportRoutes(RunExport runExport, InstantSource clock) {
    this.runExport = runExport;
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/admin/export/sessions.csv", this::sessions, RouteAccess.ADMIN);
    routes.get(
        "/admin/export/contacts.csv",
        ctx -> answer(ctx, Export.all(Export.Table.CONTACTS)),
        RouteAccess.ADMIN);
    routes.get(
        "/admin/export/meetings.csv",
        ctx -> answer(ctx, Export.all(Export.Table.MEETINGS)),
        RouteAccess.ADMIN);
  }

  private void sessions(Context ctx) {
    var query = Query.of(ctx);
    var from = query.day("from").check(ExportRoutes::isNear, "out-of-range", "is no usual year");
    var to = query.day("to").check(ExportRoutes::isNear, "out-of-range", "is no usual year");
    query.check();
    var last = to.or(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var first = from.or(last.minusDays(USUAL_DAYS - 1L));
    if (first.isAfter(last) || first.plusDays(Export.MOST_DAYS).compareTo(last) <= 0) {
      query.reject("from", "out-of-range", "must be at most 366 days before the day of to");
    }
    query.check();
    answer(ctx, Export.sessions(first, last));
  }

  private static boolean isNear(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
  }

  private void answer(Context ctx, Export export) {
    var csv = new CsvAnswer(ctx, fileName(export));
    try {
      switch (runExport.run(export, csv)) {
        case RunExport.Outcome.Done() -> csv.end();
        case RunExport.Outcome.Busy() -> throw busy().toException();
      }
    } catch (RuntimeException failure) {
      if (!csv.hasBegun()) {
        throw failure;
      }
      LOG.warn("an export ended before its last row: {}", failure.toString());
      csv.abort();
    }
  }

  private static String fileName(Export export) {
    var name = export.table().name().toLowerCase(Locale.ROOT);
    return export.first() == null
        ? name + ".csv"
        : name + "-" + export.first() + "-" + export.last() + ".csv";
  }

  private static Problem busy() {
    return Problem.of(429, "too-many-exports", "Two exports are running. Please try again later.")
        .header("Retry-After", "10");
  }
}
