package org.verifiedcompliance.http.offline;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.operations.DropOperations;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.ProcessOperations;
import org.verifiedcompliance.application.operations.PushOperations;
import org.verifiedcompliance.application.operations.ReadOperations;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.application.operations.RetryOperation;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.offline.OfflineJson.DeletedView;
import org.verifiedcompliance.http.offline.OfflineJson.OperationView;
import org.verifiedcompliance.http.offline.OfflineJson.ProcessedView;
import org.verifiedcompliance.http.offline.OfflineJson.Result;
import org.verifiedcompliance.http.offline.OfflineJson.Results;
import org.verifiedcompliance.http.offline.OfflineJson.StatusView;

/** Takes in what phones recorded without a network, and shows what became of it. */
public final class OfflineRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 100;

  private final UseCases useCases;
  private final Limits limits;
  private final BatchInput input;
  private final InstantSource clock;

  /** What phones can ask for. */
  public record UseCases(
      PushOperations push,
      ReadOperations read,
      ProcessOperations process,
      RetryOperation retry,
      DropOperations drop) {}

  /**
   * How much at once.
   *
   * @param batch operations in one call
   * @param retries after a fault of the server
   */
  public record Limits(int batch, int retries) {}

  /** Serves these use cases. */
  public OfflineRoutes(UseCases useCases, Limits limits, DeviceTimes times, InstantSource clock) {
    this.useCases = useCases;
    this.limits = limits;
    this.input = new BatchInput(times, limits.batch());
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/offline/queue", this::push, RouteAccess.SIGNED_IN);
    routes.post("/sync/push", this::push, RouteAccess.SIGNED_IN);
    routes.get("/offline/queue", this::waiting, RouteAccess.SIGNED_IN);
    routes.get("/offline/failed", this::failed, RouteAccess.SIGNED_IN);
    routes.get("/offline/status", this::status, RouteAccess.SIGNED_IN);
    routes.post("/offline/process", this::process, RouteAccess.SIGNED_IN);
    routes.post("/offline/retry", this::retry, RouteAccess.SIGNED_IN);
    routes.delete("/offline/queue", this::drop, RouteAccess.SIGNED_IN);
  }

  private void push(Context ctx) {
    var user = Requests.currentUser(ctx);
    var batch = input.read(Body.of(ctx), user.person(), clock.instant());
    var command = new PushOperations.Command(user, batch.operations(), batch.emptied());
    switch (useCases.push().push(command)) {
      case PushOperations.Outcome.Taken(var operations) ->
          ctx.json(new Results(results(batch, operations)));
      case PushOperations.Outcome.QueueFull _ ->
          throw Problem.of(
                  429, "queue-full", "Too much of yours is still waiting here. Try again later.")
              .header("Retry-After", "60")
              .toException();
    }
  }

  private static List<Result> results(Batch batch, List<Remembered> operations) {
    var readable = new ArrayDeque<>(operations);
    return batch.items().stream()
        .map(item ->
            switch (item) {
              case Batch.Readable _ -> Result.from(readable.removeFirst());
              case Batch.Unreadable unreadable -> Result.from(unreadable);
            })
        .toList();
  }

  private void waiting(Context ctx) {
    var slice = Pages.slice(ctx, Query.of(ctx), DEFAULT_LIMIT);
    list(ctx, slice, useCases.read().waiting(person(ctx), slice));
  }

  private void failed(Context ctx) {
    var slice = Pages.slice(ctx, Query.of(ctx), DEFAULT_LIMIT);
    list(ctx, slice, useCases.read().failed(person(ctx), slice));
  }

  private void list(Context ctx, Slice slice, Part<Remembered> operations) {
    Pages.answer(ctx, slice, operations, this::view);
  }

  private void status(Context ctx) {
    ctx.json(StatusView.from(useCases.read().count(person(ctx))));
  }

  private void process(Context ctx) {
    ctx.json(ProcessedView.from(useCases.process().process(Requests.currentUser(ctx))));
  }

  private void retry(Context ctx) {
    var body = Body.of(ctx);
    var id = body.uuid("operation_id").required();
    body.check();
    switch (useCases.retry().retry(Requests.currentUser(ctx), new OperationId(id.get()))) {
      case RetryOperation.Outcome.Tried(var operation) -> ctx.json(view(operation));
      case RetryOperation.Outcome.Final _ ->
          throw Problem.conflict(
                  "refusal-is-final", "This was refused by a rule; trying again changes nothing.")
              .toException();
      case RetryOperation.Outcome.NoSuchOperation _ ->
          throw Problem.notFound("operation-not-found", "There is no such operation.")
              .toException();
    }
  }

  private void drop(Context ctx) {
    ctx.json(new DeletedView(useCases.drop().drop(person(ctx))));
  }

  private OperationView view(Remembered operation) {
    return OperationView.from(operation, limits.retries());
  }

  private static PersonId person(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
