package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.TrustedFix;

/**
 * What later reports of the person are held against: an earlier one, as it was kept.
 *
 * @param effectiveTime when it happened, by the server's clock
 * @param clientTime the phone's clock, null when not said
 */
public record Observation(
    EventId event, Instant effectiveTime, @Nullable Instant clientTime, EventPayload payload) {

  /** The part of the fact that counts; empty once it is erased. */
  public static Optional<Observation> of(SessionEvent event) {
    return Optional.ofNullable(event.payload())
        .map(payload ->
            new Observation(event.id(), event.effectiveTime(), event.clientTime(), payload));
  }

  /** Where the person was by it; empty when no reading with an accuracy decided. */
  public Optional<TrustedFix> trusted() {
    var fix = payload.deciding();
    if (fix == null || !(fix.accuracy() instanceof Meters error)) {
      return Optional.empty();
    }
    var operation = clientTime == null ? effectiveTime : clientTime;
    var age =
        fix.takenAt() instanceof Instant taken
            ? Duration.between(taken, operation).abs()
            : Duration.ZERO;
    return Optional.of(new TrustedFix(fix.position(), error, effectiveTime, age));
  }

  /** The clocks of the phone, if it told both. */
  public Optional<ClockReading> clock() {
    return clientTime instanceof Instant wall && payload.device().uptime() instanceof Duration up
        ? Optional.of(new ClockReading(wall, up))
        : Optional.empty();
  }
}
