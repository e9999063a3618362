package org.verifiedcompliance.domain.meetings;

import org.verifiedcompliance.domain.geo.Meters;

/**
 * A meeting that was found near a place.
 *
 * @param distance from the place that was asked about, on the ellipsoid
 */
public record NearbyMeeting(MeetingId meeting, Meters distance) {}
