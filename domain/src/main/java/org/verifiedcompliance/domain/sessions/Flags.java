package org.verifiedcompliance.domain.sessions;

import java.util.Comparator;
import java.util.List;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** The order of verdicts by how much they ask for attention. */
final class Flags {
  private static final List<LocationFlag> FROM_BEST =
      List.of(
          LocationFlag.VERIFIED,
          LocationFlag.UNVERIFIABLE,
          LocationFlag.REVIEW,
          LocationFlag.REJECTED);
  private static final Comparator<LocationFlag> BY_WEIGHT =
      Comparator.comparingInt(FROM_BEST::indexOf);

  private Flags() {}

  static LocationFlag worse(LocationFlag one, LocationFlag other) {
    return BY_WEIGHT.compare(one, other) >= 0 ? one : other;
  }
}
