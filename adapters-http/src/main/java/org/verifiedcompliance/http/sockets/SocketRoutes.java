package org.verifiedcompliance.http.sockets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Function;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.application.sockets.ListPresent;
import org.verifiedcompliance.application.sockets.Pass;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.jetty.Upgrades;

/** The live stream over WebSockets. */
public final class SocketRoutes implements Routes {
  private final Entrance entrance;
  private final Connections connections;
  private final ReadSessionDetails details;
  private final Conversation conversation;
  private final Frames frames = new Frames();

  /** Takes the use cases and the register of who listens. */
  public SocketRoutes(
      Entrance entrance, Connections connections, ReadSessionDetails details, ListPresent present) {
    this.entrance = entrance;
    this.connections = connections;
    this.details = details;
    this.conversation = new Conversation(entrance.enter(), present);
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/ws", ctx -> open(ctx, entrance::own), RouteAccess.PUBLIC);
    routes.get("/ws/sessions/{session_id}", this::openSession, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  @Override
  public void stopping() {
    connections.stop();
  }

  private void openSession(Context ctx) throws IOException {
    open(ctx, pass -> session(ctx, pass));
  }

  private Scope session(Context ctx, Pass pass) {
    var session = new SessionId(Requests.uuid(ctx, "session_id"));
    return switch (details.read(pass.user(), session)) {
      case ReadSessionDetails.Outcome.Details _ -> new Scope.OneSession(session);
      case ReadSessionDetails.Outcome.NoSuchSession() ->
          throw Problem.notFound("session-not-found", "There is no such session.").toException();
    };
  }

  private void open(Context ctx, Function<Pass, Scope> scopeOf) throws IOException {
    if (!Upgrades.isWanted(ctx.req())) {
      throw upgradeRequired().toException();
    }
    var pass = entrance.passOfUpgrade(ctx);
    var caller = Requests.caller(ctx);
    var scope = Acting.<Scope, RuntimeException>as(caller, () -> scopeOf.apply(pass));
    var since = entrance.since(ctx);
    var wire =
        new WebSocketWire(
            connections.limits(),
            connections::nanos,
            made -> handler(new Connection(pass, scope, since, made, frames, connections), caller));
    if (!Upgrades.upgrade(ctx.req(), ctx.res(), wire)) {
      throw upgradeRequired().toException();
    }
  }

  private WebSocketWire.Handler handler(Connection connection, Caller caller) {
    return new WebSocketWire.Handler() {
      @Override
      public void opened() {
        if (connections.enter(connection)) {
          connection.start(entrance.listening());
        } else {
          connection.end(connections.isStopping() ? Ending.STOPPING : Ending.TOO_MANY_SOCKETS);
        }
      }

      @Override
      public Frame answer(String text) {
        return Acting.<Frame, RuntimeException>as(
            caller, () -> conversation.answer(text, connection));
      }

      @Override
      public void tooMany() {
        connection.end(Ending.TOO_MANY_MESSAGES);
      }

      @Override
      public void gone() {
        connection.gone();
      }
    };
  }

  private static Problem upgradeRequired() {
    return Problem.of(426, "upgrade-required", "This address speaks WebSocket (version 13) only.")
        .header("Upgrade", "websocket")
        .header("Connection", "Upgrade")
        .header("Sec-WebSocket-Version", "13");
  }
}
