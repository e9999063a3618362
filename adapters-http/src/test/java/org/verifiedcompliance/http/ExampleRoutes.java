package org.verifiedcompliance.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** Routes that use every part of the platform. */
final class ExampleRoutes implements Routes {
  /** The bodies of {@code POST /things} that were accepted. */
  final List<Thing> accepted = new ArrayList<>();

  record Thing(
      String name, double lat, @Nullable Integer decimals, boolean open, Instant start, int size) {}

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/things/{id}", this::one, RouteAccess.SIGNED_IN);
    routes.get("/things/near", this::near, RouteAccess.PUBLIC);
    routes.post("/things", this::add, RouteAccess.PUBLIC);
    routes.delete("/things/{id}", ctx -> ctx.status(204), RouteAccess.ADMIN);
    routes.post("/things/{id}/publish", ctx -> ctx.json(Map.of()), RouteAccess.ORGANISER);
    routes.get("/broken", ctx -> failing(), RouteAccess.PUBLIC);
    routes.get("/overflow", ctx -> overflow(1), RouteAccess.PUBLIC);
    routes.get("/offline", ctx -> offline(), RouteAccess.PUBLIC);
  }

  private void one(Context ctx) {
    var answer = new HashMap<String, Object>();
    answer.put("id", Requests.uuid(ctx, "id"));
    answer.put("person", Requests.currentUser(ctx).person().value());
    ctx.json(answer);
  }

  private void near(Context ctx) {
    var query = Query.of(ctx);
    var lat = query.number("lat").required().between(-90, 90);
    var limit = query.integer("limit").between(1, 200);
    var text = query.text("q").length(1, 50);
    query.check();
    ctx.json(Map.of("lat", lat.asDouble(), "limit", limit.or(50), "q", text.or("none")));
  }

  private void add(Context ctx) {
    var body = Body.of(ctx);
    var name = body.text("name").required().length(1, 200);
    var lat = body.number("lat").required().between(-90, 90);
    var open = body.bool("is_open");
    var start = body.instant("start_time").required();
    var size = body.integer("size").between(1, 10);
    body.texts("tags").max(2, 5);
    for (var sample : body.objects("samples").max(2).orEmpty()) {
      sample.number("lat").required().between(-90, 90);
    }
    body.object("area").ifPresent(area -> area.uuid("id").required());
    body.check();
    var thing =
        new Thing(
            name.get(), lat.asDouble(), lat.decimals(), open.or(true), start.get(), size.or(1));
    accepted.add(thing);
    ctx.status(201).json(thing);
  }

  private static void failing() {
    throw new IllegalStateException("SELECT secret FROM nowhere");
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : overflow(depth + 1) + 1;
  }

  private static void offline() {
    throw new StoreUnavailable("no connection", new IOException("refused"));
  }
}
