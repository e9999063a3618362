package org.verifiedcompliance.domain.sessions;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.policies.PolicyLayers;

/**
 * All that judging an operation on a session needs, as it stands at one moment. For what was told
 * late the fence, the schedule and the policies are those of the time at which it happened.
 *
 * @param fence the meeting's fence, else the destination's
 * @param schedule the meeting's, null without one
 * @param consentGranted whether the person agreed that their location is taken
 * @param openSession the session at which the person is checked in, this one included
 * @param known what was on record before, as far as it was asked for
 * @param policies what was chosen for the meeting and for all
 */
public record SessionInContext(
    Session session,
    Fence fence,
    @Nullable MeetingSchedule schedule,
    boolean consentGranted,
    @Nullable SessionId openSession,
    KnownBefore known,
    PolicyLayers policies) {

  /** A session of whose past nobody asked, and for which nothing was chosen. */
  public SessionInContext(
      Session session,
      Fence fence,
      @Nullable MeetingSchedule schedule,
      boolean consentGranted,
      @Nullable SessionId openSession) {
    this(
        session,
        fence,
        schedule,
        consentGranted,
        openSession,
        KnownBefore.NOTHING,
        PolicyLayers.NONE);
  }
}
