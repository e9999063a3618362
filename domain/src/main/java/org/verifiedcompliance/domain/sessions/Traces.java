package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.TracePrint;

/**
 * By what a report may be known again, without a place in it.
 *
 * @param device the phone's own lasting name, null when not said
 * @param print of the readings, null when there are too few of them to tell one trace from another
 * @param since when the earliest reading was taken, by the phone's clock; null when not said
 */
public record Traces(@Nullable String device, @Nullable TracePrint print, @Nullable Instant since) {
  /** No policy takes fewer different points for a trace. */
  private static final int FEWEST_POINTS = 3;

  /** Of a report that has none. */
  public static final Traces NONE = new Traces(null, null, null);

  /** Of a report with these readings. */
  public static Traces of(List<LocationFix> fixes, DeviceStatement device) {
    var print = TracePrint.of(fixes);
    var since =
        fixes.stream()
            .map(LocationFix::takenAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return print.points() < FEWEST_POINTS
        ? new Traces(device.id(), null, null)
        : new Traces(device.id(), print, since.orElse(null));
  }

  /** What a fact leaves behind: only what a phone reported can be known again. */
  public static Traces of(SessionEvent event) {
    var isReport =
        switch (event.type()) {
          case CHECK_IN, CHECK_OUT, PRESENCE -> true;
          case END,
              AUTO_CLOSE,
              EXPIRE,
              CONFIRMATION,
              REASSESSMENT,
              REVIEW,
              CORRECTION_REQUEST,
              CORRECTION ->
              false;
        };
    return isReport && event.payload() instanceof EventPayload payload
        ? of(payload.fixes(), payload.device())
        : NONE;
  }
}
