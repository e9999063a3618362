package org.verifiedcompliance.domain.sessions;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;

/**
 * Where a session leads, as it was when the session was opened.
 *
 * @param name never blank
 * @param place the published point
 * @param fence in which presence counts when no meeting says otherwise
 */
public record Destination(String name, @Nullable String address, Coordinate place, Fence fence) {}
