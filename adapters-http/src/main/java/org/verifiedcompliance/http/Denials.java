package org.verifiedcompliance.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.Caller;

/**
 * Keeps that somebody asked for what they may not have: once for each caller, route and minute,
 * since nothing is ever removed from the log and anybody may ask. Each node counts for itself.
 */
final class Denials {
  private static final int MANY = 10_000;
  private static final long MINUTE = 60;

  private final AuditLog log;
  private final InstantSource clock;
  private final ConcurrentMap<Denial, Boolean> noted;

  /** One of those that are noted once; who is a person, or a network without one. */
  private record Denial(@Nullable Object who, String method, String route, long minute) {}

  Denials(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
    Cache<Denial, Boolean> bounded = Caffeine.newBuilder().maximumSize(MANY).build();
    noted = bounded.asMap();
  }

  void note(Context ctx) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    note(Callers.of(ctx), ctx.method().name(), endpoint == null ? "" : endpoint.path);
  }

  void note(Caller caller, String method, String route) {
    var who = caller.person() == null ? caller.network() : caller.person();
    var minute = Math.floorDiv(clock.instant().getEpochSecond(), MINUTE);
    if (noted.putIfAbsent(new Denial(who, method, route, minute), true) == null) {
      var entry =
          AuditEntry.of("access.denied", "route").with("method", method).with("route", route);
      Boolean _ =
          Acting.as(
              caller,
              () -> {
                log.write(entry);
                return true;
              });
    }
  }
}
