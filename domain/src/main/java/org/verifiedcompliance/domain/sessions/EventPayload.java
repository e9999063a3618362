package org.verifiedcompliance.domain.sessions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * The personal part of an event, which erasure can remove: with it a verdict can be judged again.
 *
 * @param fixes the readings in the order sent
 * @param deciding the reading that decided, one of the fixes; null without one
 * @param distance from the deciding reading to the fence, 0 inside
 * @param reasons strongest first
 * @param fence in which presence was judged, null when no place was judged
 * @param window in which time was judged, null without a schedule
 * @param code the venue code that the phone scanned, unchecked
 * @param notes the person's own words
 * @param grounds what else the verdict rests on, null when no place was judged
 */
public record EventPayload(
    List<LocationFix> fixes,
    @Nullable LocationFix deciding,
    @Nullable Meters distance,
    List<Reason> reasons,
    @Nullable Fence fence,
    @Nullable TimeWindow window,
    @Nullable String code,
    @Nullable String notes,
    @Nullable Grounds grounds) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when the deciding reading is none of the fixes
   */
  public EventPayload {
    fixes = List.copyOf(fixes);
    reasons = List.copyOf(reasons);
    if (deciding != null && !fixes.contains(deciding)) {
      throw new IllegalArgumentException("the deciding reading must be one of the fixes");
    }
  }

  /** A payload that says nothing of what else the verdict rests on. */
  public EventPayload(
      List<LocationFix> fixes,
      @Nullable LocationFix deciding,
      @Nullable Meters distance,
      List<Reason> reasons,
      @Nullable Fence fence,
      @Nullable TimeWindow window,
      @Nullable String code,
      @Nullable String notes) {
    this(fixes, deciding, distance, reasons, fence, window, code, notes, null);
  }

  /** The payload of an event that judged no place. */
  public static EventPayload ofNotes(@Nullable String notes) {
    return new EventPayload(List.of(), null, null, List.of(), null, null, null, notes);
  }

  /** The same for one more reason. */
  EventPayload because(Reason reason) {
    var all = Stream.concat(reasons.stream(), Stream.of(reason)).toList();
    return new EventPayload(fixes, deciding, distance, all, fence, window, code, notes, grounds);
  }

  /** What the phone said of itself. */
  public DeviceStatement device() {
    return grounds == null ? DeviceStatement.NONE : grounds.device();
  }

  /** The reading to show: the one that decided, else the first; null without any. */
  public @Nullable LocationFix shown() {
    if (deciding != null || fixes.isEmpty()) {
      return deciding;
    }
    return fixes.getFirst();
  }
}
