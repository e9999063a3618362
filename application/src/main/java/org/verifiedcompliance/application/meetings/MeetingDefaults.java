package org.verifiedcompliance.application.meetings;

import java.time.Duration;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/**
 * What holds for a place or a meeting whose publisher does not say.
 *
 * @param radius of the circle in which presence counts
 * @param length of a meeting without an end
 */
public record MeetingDefaults(Meters radius, Duration length) {
  /** 150 m and an hour. */
  public static final MeetingDefaults STANDARD =
      new MeetingDefaults(CircleFence.DEFAULT_RADIUS, MeetingSchedule.DEFAULT_LENGTH);
}
