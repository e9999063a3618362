package org.verifiedcompliance.http.edits;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.edits.ListConflicts;
import org.verifiedcompliance.application.edits.ResolveConflict;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes of conflicts between edits. */
public final class ConflictRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private final ListConflicts listConflicts;
  private final ResolveConflict resolveConflict;

  /** Takes the use cases. */
  public ConflictRoutes(ListConflicts listConflicts, ResolveConflict resolveConflict) {
    this.listConflicts = listConflicts;
    this.resolveConflict = resolveConflict;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/sync/conflicts", this::list, RouteAccess.SIGNED_IN);
    routes.post("/sync/resolve", this::resolve, RouteAccess.SIGNED_IN);
  }

  private void list(Context ctx) {
    var query = Query.of(ctx);
    var page = Pages.of(ctx, query, DEFAULT_LIMIT);
    var conflicts = listConflicts.list(Requests.currentUser(ctx), page);
    Pages.answer(ctx, page, conflicts.stream().map(ConflictJson::from).toList());
  }

  private void resolve(Context ctx) {
    switch (resolveConflict.resolve(ChoiceInput.read(ctx))) {
      case ResolveConflict.Outcome.Settled(var conflict) -> ctx.json(ConflictJson.from(conflict));
      case ResolveConflict.Outcome.AlreadySettled(var conflict) ->
          throw settled().with("conflict", ConflictJson.from(conflict)).toException();
      case ResolveConflict.Outcome.Invalid(var faults) ->
          throw Problem.invalidInput(
                  faults.stream()
                      .map(fault ->
                          new Problem.FieldError(fault.field(), fault.code(), fault.message()))
                      .toList())
              .toException();
      case ResolveConflict.Outcome.NotFound() -> throw notFound().toException();
    }
  }

  private static Problem settled() {
    return Problem.conflict(
        "conflict-settled", "This conflict is settled already. Please look again.");
  }

  private static Problem notFound() {
    return Problem.notFound("conflict-not-found", "There is no such conflict.");
  }
}
