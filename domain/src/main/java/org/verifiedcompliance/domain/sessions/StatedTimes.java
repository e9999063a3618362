package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody came and left, as a person says it: asked for by a request, in force by a
 * correction.
 *
 * @param arrival null when it shall stay as it is
 * @param departure null when it shall stay as it is
 */
public record StatedTimes(@Nullable Instant arrival, @Nullable Instant departure) {
  /** Says nothing: a correction with these leaves all as it was. */
  public static final StatedTimes NONE = new StatedTimes(null, null);

  /** The session's check-in time with these. */
  public Instant arrivalOr(Instant recorded) {
    return arrival == null ? recorded : arrival;
  }
}
