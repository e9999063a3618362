package org.verifiedcompliance.http.trial;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import org.verifiedcompliance.application.shared.MoveClock;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** Moves the server's time; not part of the contract and not there on a public server. */
public final class TestClockRoutes implements Routes {
  private final MoveClock moveClock;
  private final InstantSource clock;

  /** Moves this clock. */
  public TestClockRoutes(MoveClock moveClock, InstantSource clock) {
    this.moveClock = moveClock;
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/test/clock", this::move, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private void move(Context ctx) {
    var body = Body.of(ctx);
    var now = body.instant("now").required();
    body.check();
    moveClock.moveTo(now.get());
    ctx.json(new Moved(clock.instant()));
  }

  private record Moved(Instant now) {}
}
