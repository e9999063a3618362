package org.verifiedcompliance.domain.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known before a claim was made, as far as it bears on the claim.
 *
 * @param trusted the person's last fix that was verified, at whatever session; null without one
 * @param trail the earlier readings of the same session, in any order
 * @param prints earlier traces that may be the same as this one, of whomever; without those of the
 *     same person that only hold the same readings sent again with their own times
 * @param othersOnDevice how many other people the same phone checked in about the same time
 * @param clock the phone's clocks at an earlier operation of the same session
 */
public record History(
    @Nullable TrustedFix trusted,
    List<LocationFix> trail,
    List<TracePrint> prints,
    int othersOnDevice,
    @Nullable ClockReading clock) {
  private static final History NONE = new History(null, List.of(), List.of(), 0, null);

  /** Copies the lists. */
  public History {
    trail = List.copyOf(trail);
    prints = List.copyOf(prints);
  }

  /** Nothing is known. */
  public static History none() {
    return NONE;
  }
}
