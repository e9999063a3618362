package org.verifiedcompliance.http.offline;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.offline.AnchorTime;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** Gives phones a signed time. */
public final class AnchorRoutes implements Routes {
  private final AnchorTime anchorTime;

  /** Serves this use case. */
  public AnchorRoutes(AnchorTime anchorTime) {
    this.anchorTime = anchorTime;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sync/anchor", this::anchor, RouteAccess.SIGNED_IN);
  }

  private void anchor(Context ctx) {
    var body = Body.of(ctx);
    var device = body.text("device_id").required().notBlank().length(1, 200);
    var boot = body.text("boot_id").required().notBlank().length(1, 200);
    var elapsed = body.wide("elapsed_ms").required().atLeast(0);
    var said = body.instant("client_time");
    body.check();
    var person = Requests.currentUser(ctx).person();
    var counter = Duration.ofMillis(elapsed.get());
    var given =
        anchorTime.anchor(new AnchorTime.Command(person, device.get(), boot.get(), counter));
    ctx.header("Cache-Control", "no-store");
    ctx.json(AnchorView.from(given, said.orNull()));
  }

  /**
   * The answer.
   *
   * @param clockOffsetMs how far the phone's wall clock is ahead, null when it did not say
   */
  record AnchorView(
      String anchor,
      Instant serverTime,
      Instant expiresAt,
      long expiresIn,
      @Nullable Long clockOffsetMs) {
    static AnchorView from(AnchorTime.Anchored given, @Nullable Instant said) {
      return new AnchorView(
          given.token(),
          given.at(),
          given.until(),
          Duration.between(given.at(), given.until()).toSeconds(),
          said == null ? null : (Long) Duration.between(given.at(), said).toMillis());
    }
  }
}
