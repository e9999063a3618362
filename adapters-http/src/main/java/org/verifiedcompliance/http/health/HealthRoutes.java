package org.verifiedcompliance.http.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Readiness;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** Health, for people, load balancers and process managers. */
public final class HealthRoutes implements Routes {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HealthProbe probe;
  private final Readiness readiness;
  private final InstantSource clock;

  /** Reports on these parts. */
  public HealthRoutes(Collection<HealthCheck> checks, Readiness readiness, InstantSource clock) {
    this(checks, readiness, clock, PATIENCE);
  }

  HealthRoutes(
      Collection<HealthCheck> checks, Readiness readiness, InstantSource clock, Duration patience) {
    var sorted = checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
    this.probe = new HealthProbe(sorted, patience);
    this.readiness = readiness;
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/health", ctx -> ctx.json(health("healthy")), RouteAccess.PUBLIC);
    routes.get("/health/live", ctx -> ctx.json(health("alive")), RouteAccess.PUBLIC);
    routes.get("/health/ready", this::ready, RouteAccess.PUBLIC);
    routes.get("/health/detailed", this::detailed, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private void ready(Context ctx) {
    if (!readiness.isReady()) {
      throw Problem.of(503, "not-ready", "The server is starting or stopping.")
          .header("Retry-After", "1")
          .toException();
    }
    ctx.json(health("ready"));
  }

  private void detailed(Context ctx) throws InterruptedException {
    var parts = probe.ask();
    var down = parts.stream().anyMatch(part -> part.critical() && part.isDown());
    var limping = parts.stream().anyMatch(HealthJson.Part::isDown);
    var status = down ? "down" : limping ? "degraded" : "healthy";
    ctx.status(down ? 503 : 200).json(new HealthJson.Detailed(status, clock.instant(), parts));
    if (down) {
      ctx.header("Retry-After", "1");
    }
  }

  private HealthJson.Health health(String status) {
    return new HealthJson.Health(status, clock.instant());
  }
}
