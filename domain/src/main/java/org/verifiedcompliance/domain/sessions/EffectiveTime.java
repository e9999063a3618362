package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.TimeBounds;

/**
 * When something happened, by the server's clock, as well as it can be told: facts are judged then.
 * All times are whole microseconds, as a store keeps them.
 *
 * @param at the best estimate, within the bounds
 * @param notBefore it cannot have been earlier; null when only the phone says so
 * @param notAfter it cannot have been later: the receipt, or earlier
 * @param basis what the time rests on
 * @param doubts what is contradictory in what the phone says
 */
public record EffectiveTime(
    Instant at,
    @Nullable Instant notBefore,
    Instant notAfter,
    Basis basis,
    Set<ClockDoubt> doubts) {

  /** What a time rests on. */
  public enum Basis {
    /** The server's own clock. */
    LIVE,
    /** A time token of the server bounds it from below, the receipt from above. */
    ANCHORED,
    /** The phone's word; only the receipt bounds it. */
    CLAIMED
  }

  /**
   * Drops what no store keeps of the times, and copies the doubts.
   *
   * @throws IllegalArgumentException when the estimate is not within the bounds, or an anchored
   *     time has no bound from below
   */
  public EffectiveTime {
    at = at.truncatedTo(ChronoUnit.MICROS);
    notBefore = notBefore == null ? null : notBefore.truncatedTo(ChronoUnit.MICROS);
    notAfter = notAfter.truncatedTo(ChronoUnit.MICROS);
    doubts = Set.copyOf(doubts);
    if (at.isAfter(notAfter) || notBefore != null && at.isBefore(notBefore)) {
      throw new IllegalArgumentException("the time is not within its bounds");
    }
    if (basis == Basis.ANCHORED && notBefore == null) {
      throw new IllegalArgumentException("an anchored time is bounded from below");
    }
  }

  /** A time without doubts. */
  public EffectiveTime(Instant at, @Nullable Instant notBefore, Instant notAfter, Basis basis) {
    this(at, notBefore, notAfter, basis, Set.of());
  }

  /** Now, by the server's clock. */
  public static EffectiveTime live(Instant now) {
    return new EffectiveTime(now, now, now, Basis.LIVE);
  }

  /** As a phone claims, but not after the receipt. */
  public static EffectiveTime claimed(Instant at, Instant receivedAt) {
    return new EffectiveTime(
        at.isAfter(receivedAt) ? receivedAt : at, null, receivedAt, Basis.CLAIMED);
  }

  /** Whether the server's own clock bounds it from below. */
  public boolean isAnchored() {
    return basis == Basis.ANCHORED;
  }

  /**
   * As rules of locations see it; null when the server's own clock told and nothing is doubtful.
   */
  public @Nullable TimeBounds bounds() {
    return basis == Basis.LIVE && doubts.isEmpty()
        ? null
        : new TimeBounds(
            notBefore, notAfter, doubts.stream().sorted().map(ClockDoubt::finding).toList());
  }

  /** How long before this it happened. */
  public Duration ageAt(Instant now) {
    return Duration.between(at, now);
  }

  /** The same with another estimate, moved into the bounds if it is outside. */
  public EffectiveTime estimated(Instant other) {
    var high = other.isAfter(notAfter) ? notAfter : other;
    var within = notBefore != null && high.isBefore(notBefore) ? notBefore : high;
    return new EffectiveTime(within, notBefore, notAfter, basis, doubts);
  }

  /** The same with more doubts. */
  public EffectiveTime doubting(Collection<ClockDoubt> more) {
    var all = EnumSet.noneOf(ClockDoubt.class);
    all.addAll(doubts);
    all.addAll(more);
    return new EffectiveTime(at, notBefore, notAfter, basis, all);
  }
}
