package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Observation;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.DeviceStatement;

/**
 * Tells how long a stay lasted by the phone's counter where it went on from check-in to check-out:
 * whoever sets a clock meanwhile, the phone's or the server's, does not change it.
 */
final class StayClock {
  /** What a request may take on its way. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

  private static final Duration CONTRADICTION = Duration.ofMinutes(1);

  private final Sessions sessions;

  /** Looks a check-in up in this store when the report's past does not hold it. */
  StayClock(Sessions sessions) {
    this.sessions = sessions;
  }

  /** When the person left who came then: never before, and within the bounds. */
  EffectiveTime departure(
      EffectiveTime when, SessionInContext context, EventMark arrival, DeviceStatement device) {
    var counted = counted(context, arrival, device);
    var told =
        counted.isEmpty()
            ? when
            : when.basis() == Basis.LIVE ? live(when, counted.get()) : late(when, counted.get());
    return told.at().isBefore(arrival.time())
        ? told.estimated(arrival.time()).doubting(List.of(ClockDoubt.LEFT_BEFORE_ARRIVAL))
        : told;
  }

  /** A counter that says less than the server's clock is believed: it takes time off the stay. */
  private static EffectiveTime live(EffectiveTime now, Instant counted) {
    var less = Duration.between(counted, now.at());
    if (less.abs().compareTo(ON_THE_WAY) <= 0) {
      return now;
    }
    var told = less.isNegative() ? now : EffectiveTime.claimed(counted, now.at());
    return less.abs().compareTo(CONTRADICTION) > 0 ? contradicted(told) : told;
  }

  private static EffectiveTime late(EffectiveTime when, Instant counted) {
    var told = when.estimated(counted);
    var off = Duration.between(told.at(), counted).abs();
    return off.compareTo(CONTRADICTION) > 0 ? contradicted(told) : told;
  }

  private static EffectiveTime contradicted(EffectiveTime told) {
    return told.doubting(List.of(ClockDoubt.NO_TIME_LEFT));
  }

  private Optional<Instant> counted(
      SessionInContext context, EventMark arrival, DeviceStatement device) {
    return device.boot() == null
        ? Optional.empty()
        : checkIn(context, arrival)
            .flatMap(came ->
                device
                    .countedSince(came.payload().device())
                    .map(passed -> came.effectiveTime().plus(passed)));
  }

  /** The latest reports are known; the check-in of a long stay may be none of them. */
  private Optional<Observation> checkIn(SessionInContext context, EventMark arrival) {
    return Stream.concat(
            context.known().trail().stream(),
            Stream.of(arrival)
                .flatMap(_ -> sessions.listEvents(context.session().id()).stream())
                .map(RecordedEvent::event)
                .flatMap(event -> Observation.of(event).stream()))
        .filter(report -> report.event().equals(arrival.event()))
        .findFirst();
  }
}
