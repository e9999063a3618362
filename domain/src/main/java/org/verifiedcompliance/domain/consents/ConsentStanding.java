package org.verifiedcompliance.domain.consents;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands.
 *
 * @param latest what they chose last, null when they never chose
 * @param current the version in force
 * @param required the oldest version that still counts: the last material one
 */
public record ConsentStanding(@Nullable ConsentRecord latest, long current, long required) {
  /** Whether the location of the person may be taken: only they can agree to that. */
  public boolean allowsLocation() {
    return latest != null && latest.isOwnGrant() && latest.version() >= required;
  }

  /** Whether a consent is on record, be it to an older version or by somebody else. */
  public boolean isGranted() {
    return latest != null && latest.granted();
  }
}
