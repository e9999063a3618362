package org.verifiedcompliance.http.webhooks;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.verifiedcompliance.application.webhooks.ManageDeliveries;
import org.verifiedcompliance.application.webhooks.ManageWebhooks;
import org.verifiedcompliance.application.webhooks.Result;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** People manage their own endpoints and look at what was sent to them. */
public final class WebhookRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;

  private final ManageWebhooks webhooks;
  private final ManageDeliveries deliveries;

  /** Serves these use cases. */
  public WebhookRoutes(ManageWebhooks webhooks, ManageDeliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/webhooks", this::make, RouteAccess.SIGNED_IN);
    routes.get("/webhooks", this::list, RouteAccess.SIGNED_IN);
    routes.get("/webhooks/{id}", this::show, RouteAccess.SIGNED_IN);
    routes.patch("/webhooks/{id}", this::change, RouteAccess.SIGNED_IN);
    routes.delete("/webhooks/{id}", this::remove, RouteAccess.SIGNED_IN);
    routes.post("/webhooks/{id}/secret", this::rotate, RouteAccess.SIGNED_IN);
    routes.post("/webhooks/{id}/test", this::test, RouteAccess.SIGNED_IN);
    routes.get("/webhooks/{id}/deliveries", this::log, RouteAccess.SIGNED_IN);
    routes.post(
        "/webhooks/{id}/deliveries/{delivery_id}/replay", this::replay, RouteAccess.SIGNED_IN);
  }

  private void make(Context ctx) {
    var made = done(webhooks.make(owner(ctx), WebhookInput.wish(Body.of(ctx))));
    ctx.status(201).json(WebhookJson.Secret.from(made));
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    var all = webhooks.list(owner(ctx)).stream().map(WebhookJson.View::from).toList();
    Pages.answerPart(ctx, page, all);
  }

  private void show(Context ctx) {
    ctx.json(WebhookJson.View.from(done(webhooks.find(owner(ctx), webhook(ctx)))));
  }

  private void change(Context ctx) {
    var edit = WebhookInput.edit(Body.of(ctx));
    var seen = Versions.<Webhook>seen(ctx, WebhookJson.View::from);
    var changed = done(webhooks.change(owner(ctx), webhook(ctx), edit, seen));
    Versions.answerChanged(ctx, WebhookJson.View.from(changed));
  }

  private void remove(Context ctx) {
    var seen = Versions.<Webhook>seen(ctx, WebhookJson.View::from);
    var _ = done(webhooks.remove(owner(ctx), webhook(ctx), seen));
    ctx.status(204);
  }

  private void rotate(Context ctx) {
    ctx.json(WebhookJson.Secret.from(done(webhooks.rotate(owner(ctx), webhook(ctx)))));
  }

  private void test(Context ctx) {
    var made = done(deliveries.test(owner(ctx), webhook(ctx)));
    ctx.status(202).json(WebhookJson.Message.from(made));
  }

  private void log(Context ctx) {
    var query = Query.of(ctx);
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    var found = done(deliveries.list(owner(ctx), webhook(ctx), slice));
    Pages.answer(ctx, slice, found, WebhookJson.Log::from);
  }

  private void replay(Context ctx) {
    var delivery = new DeliveryId(Requests.uuid(ctx, "delivery_id"));
    var again = done(deliveries.replay(owner(ctx), webhook(ctx), delivery));
    ctx.status(202).json(WebhookJson.Message.from(again));
  }

  private static PersonId owner(Context ctx) {
    return Requests.currentUser(ctx).person();
  }

  private static WebhookId webhook(Context ctx) {
    return new WebhookId(Requests.uuid(ctx, "id"));
  }

  private static <T> T done(Result<T> result) {
    return switch (result) {
      case Result.Done<T>(var value) -> value;
      case Result.NoSuchThing<T>() -> throw noSuchThing().toException();
      case Result.Stale<T>() -> throw Versions.stale().toException();
      case Result.BadUrl<T>() -> throw badUrl().toException();
      case Result.TooMany<T>() ->
          throw Problem.conflict("too-many-webhooks", "You have as many webhooks as one may have.")
              .toException();
      case Result.NotActive<T>() ->
          throw Problem.conflict(
                  "webhook-stopped", "Nothing is sent to this webhook. Make it active first.")
              .toException();
    };
  }

  private static Problem noSuchThing() {
    return Problem.notFound("webhook-not-found", "There is no such webhook or delivery.");
  }

  private static Problem badUrl() {
    var message =
        "must be https:// with a public name, on port 443 or 8443, without user, password and #";
    return Problem.invalidInput(List.of(new Problem.FieldError("url", "not-allowed", message)));
  }
}
