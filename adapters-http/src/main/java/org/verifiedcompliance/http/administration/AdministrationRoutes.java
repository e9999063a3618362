package org.verifiedcompliance.http.administration;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.administration.Catalogue;
import org.verifiedcompliance.application.administration.SeeDashboard;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.AuditQuery;
import org.verifiedcompliance.application.audit.AuditTrail;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.meetings.MeetingShapes;

/** What admins look at. */
public final class AdministrationRoutes implements Routes {
  private final SeeDashboard dashboard;
  private final Catalogue catalogue;
  private final MeetingViews views;
  private final AuditTrail trail;
  private final AuditLog log;

  /** Reads from these. */
  public AdministrationRoutes(
      SeeDashboard dashboard,
      Catalogue catalogue,
      MeetingViews views,
      AuditTrail trail,
      AuditLog log) {
    this.dashboard = dashboard;
    this.catalogue = catalogue;
    this.views = views;
    this.trail = trail;
    this.log = log;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get(
        "/admin/dashboard",
        ctx -> ctx.json(AdministrationJson.DashboardView.from(dashboard.see())),
        RouteAccess.ADMIN);
    routes.get("/admin/meetings", this::meetings, RouteAccess.ADMIN);
    routes.get("/admin/audit", this::audit, RouteAccess.ADMIN);
    routes.get("/admin/imports", this::imports, RouteAccess.ADMIN);
  }

  private void meetings(Context ctx) {
    var query = AdministrationInput.meetings(ctx);
    var found = catalogue.list(query.text(), query.isActive(), query.slice());
    Pages.answer(ctx, query.slice(), found.map(views::of), MeetingShapes::of);
  }

  private void audit(Context ctx) {
    var query = AdministrationInput.audit(ctx);
    var found = trail.list(query);
    log.write(AuditEntry.of("audit.listed", "entry").with("found", found.size()));
    Pages.answer(ctx, query.slice(), found, AdministrationJson.Entry::from);
  }

  private void imports(Context ctx) {
    var slice = AdministrationInput.imports(ctx);
    var query = new AuditQuery(null, null, "meetings.imported", null, null, slice);
    var found = trail.list(query);
    Pages.answer(ctx, slice, found, AdministrationJson.PastImport::from);
  }
}
