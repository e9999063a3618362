package org.verifiedcompliance.application.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;

/**
 * Tells when an operation happened from what its phone says of time. Counters of one boot are
 * believed before wall clocks, for nobody can set them; a token of the server bounds the time from
 * below, the receipt from above, and what a phone says never leads out of these bounds.
 */
public class DeviceTimes {
  private final TimeTokens tokens;
  private final TimeLimits limits;

  /** Reads these tokens. */
  public DeviceTimes(TimeTokens tokens, TimeLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  /** When it happened: never after the receipt, never before what the token allows. */
  public EffectiveTime of(Sending sending, DeviceMoment moment) {
    var doubts = EnumSet.noneOf(ClockDoubt.class);
    var anchor = anchor(sending, doubts).filter(found -> moment.isIn(found.boot()));
    var counted = byCounter(sending, moment, doubts);
    var latest = latest(sending, moment, anchor, counted);
    var earliest = anchor.filter(found -> bounds(found, moment));
    if (earliest.isEmpty()) {
      var guess = counted == null ? byWall(sending, moment, doubts) : counted;
      return claimed(guess, latest, doubts);
    }
    return anchored(byAnchor(earliest.get(), moment), latest, sending.receivedAt(), doubts);
  }

  /** Whether the token was given before the operation, and not too long before. */
  private boolean bounds(TimeAnchor anchor, DeviceMoment moment) {
    var passed = elapsed(moment).minus(anchor.elapsed());
    return !passed.isNegative() && passed.compareTo(limits.tokenLife()) <= 0;
  }

  private EffectiveTime anchored(
      Instant earliest, Instant latest, Instant receivedAt, Set<ClockDoubt> doubts) {
    if (!earliest.isAfter(latest)) {
      return new EffectiveTime(earliest, earliest, latest, Basis.ANCHORED, doubts);
    }
    if (!earliest.isAfter(latest.plus(limits.slack()))) {
      return new EffectiveTime(latest, latest, latest, Basis.ANCHORED, doubts);
    }
    doubts.add(ClockDoubt.NO_TIME_LEFT);
    return earliest.isAfter(receivedAt)
        ? claimed(latest, latest, doubts)
        : new EffectiveTime(earliest, earliest, receivedAt, Basis.ANCHORED, doubts);
  }

  private static EffectiveTime claimed(Instant guess, Instant latest, Set<ClockDoubt> doubts) {
    var at = guess.isAfter(latest) ? latest : guess;
    return new EffectiveTime(at, null, latest, Basis.CLAIMED, doubts);
  }

  /** The bound from above: the receipt, or what the counters leave before it. */
  private static Instant latest(
      Sending sending,
      DeviceMoment moment,
      Optional<TimeAnchor> anchor,
      @Nullable Instant counted) {
    var latest = counted == null ? sending.receivedAt() : counted;
    var before = isBefore(moment, anchor) ? byAnchor(anchor.orElseThrow(), moment) : latest;
    return before.isBefore(latest) ? before : latest;
  }

  /** A token that was given after the operation bounds it from above. */
  private static boolean isBefore(DeviceMoment moment, Optional<TimeAnchor> anchor) {
    return anchor.filter(found -> elapsed(moment).compareTo(found.elapsed()) < 0).isPresent();
  }

  /** The anchor of the token, if it was given to this person on this phone. */
  private Optional<TimeAnchor> anchor(Sending sending, Set<ClockDoubt> doubts) {
    if (!(sending.token() instanceof String token)) {
      return Optional.empty();
    }
    var read = tokens.read(token);
    if (read.isEmpty()) {
      doubts.add(ClockDoubt.TOKEN_FORGED);
      return read;
    }
    var anchor = read.get();
    if (!anchor.person().equals(sending.person()) || !anchor.device().equals(sending.device())) {
      doubts.add(ClockDoubt.TOKEN_OF_ANOTHER);
      return Optional.empty();
    }
    return read;
  }

  private static Instant byAnchor(TimeAnchor anchor, DeviceMoment moment) {
    return anchor.at().plus(elapsed(moment).minus(anchor.elapsed()));
  }

  /** By the counter's way from the operation to the sending; null when nothing can be told. */
  private @Nullable Instant byCounter(
      Sending sending, DeviceMoment moment, Set<ClockDoubt> doubts) {
    if (!moment.isIn(sending.boot()) || !(sending.elapsed() instanceof Duration sent)) {
      return null;
    }
    var passed = sent.minus(elapsed(moment));
    if (passed.isNegative()) {
      doubts.add(ClockDoubt.COUNTER_RAN_BACKWARDS);
      return null;
    }
    if (sending.sentAt() instanceof Instant said
        && Duration.between(moment.wall(), said).minus(passed).abs().compareTo(limits.clockSet())
            > 0) {
      doubts.add(ClockDoubt.CLOCK_WAS_SET);
    }
    return sending.receivedAt().minus(passed);
  }

  /** By the wall clock, put right by as much as it was wrong when it was sent. */
  private static Instant byWall(Sending sending, DeviceMoment moment, Set<ClockDoubt> doubts) {
    if (!(sending.sentAt() instanceof Instant said)) {
      return moment.wall();
    }
    var passed = Duration.between(moment.wall(), said);
    if (passed.isNegative()) {
      doubts.add(ClockDoubt.CLOCK_RAN_BACKWARDS);
      return sending.receivedAt();
    }
    return sending.receivedAt().minus(passed);
  }

  private static Duration elapsed(DeviceMoment moment) {
    return moment.elapsed() instanceof Duration told ? told : Duration.ZERO;
  }
}
