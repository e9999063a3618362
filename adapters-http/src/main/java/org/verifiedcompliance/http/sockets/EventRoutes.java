package org.verifiedcompliance.http.sockets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The live stream as server-sent events. */
public final class EventRoutes implements Routes {
  private static final String MEDIA_TYPE = "text/event-stream";

  /** A range that holds the media type, as RFC 9110 has it, unless its weight is nothing. */
  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?i)(^|,)\\s*(text/event-stream|text/\\*|\\*/\\*)\\s*"
              + "(?!\\s*;[^,]*\\bq=0(\\.0*)?\\s*(,|;|$))(;|,|$)");

  private final Entrance entrance;
  private final Connections connections;
  private final Frames frames = new Frames();

  /** Takes the use cases and the register of who listens. */
  public EventRoutes(Entrance entrance, Connections connections) {
    this.entrance = entrance;
    this.connections = connections;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/events", this::open, RouteAccess.SIGNED_IN);
  }

  private void open(Context ctx) throws IOException {
    var pass = entrance.passOfHeader(ctx);
    var since = entrance.since(ctx);
    var query = Query.of(ctx);
    var follow = query.bool("follow").or(true);
    query.check();
    requireEvents(ctx);
    if (ctx.req().getMethod().equals("HEAD")) {
      ctx.status(200).contentType(MEDIA_TYPE);
      return;
    }
    var scope = entrance.own(pass);
    var wire = new EventWire(ctx.res(), endPoint(ctx), connections::nanos, follow);
    var connection = new Connection(pass, scope, since, wire, frames, connections);
    wire.onGone(connection::gone);
    if (!connections.enter(connection)) {
      throw refused().toException();
    }
    begin(ctx, wire, connection);
  }

  /** The request goes on without its thread, and without the time limit of others. */
  private void begin(Context ctx, EventWire wire, Connection connection) throws IOException {
    try {
      ctx.status(200).contentType(MEDIA_TYPE).header("X-Accel-Buffering", "no");
      ctx.res().flushBuffer();
      ctx.req().startAsync().setTimeout(0);
      var _ = wire.over().thenRun(connection::gone);
      ctx.future(wire::over);
      connection.start(entrance.listening());
    } catch (IOException | RuntimeException e) {
      connection.gone();
      throw e;
    }
  }

  /** Whoever names what they take, and not this, would wait for ever for one whole answer. */
  private static void requireEvents(Context ctx) {
    var accepted = Collections.list(ctx.req().getHeaders("Accept"));
    if (!accepted.isEmpty() && !ACCEPTED.matcher(String.join(",", accepted)).find()) {
      throw Problem.of(406, "not-acceptable", "This address sends text/event-stream only.")
          .toException();
    }
  }

  private Problem refused() {
    return connections.isStopping()
        ? Problem.of(503, "unavailable", "The server is about to stop.").header("Retry-After", "1")
        : Problem.of(429, "too-many-sockets", "You listen at too many places already.")
            .header("Retry-After", "10");
  }

  private EndPoint endPoint(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    var limits = connections.limits();
    endPoint.setIdleTimeout(limits.idle().plus(limits.heartbeat()).toMillis());
    return endPoint;
  }
}
