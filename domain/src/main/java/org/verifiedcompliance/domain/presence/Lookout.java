package org.verifiedcompliance.domain.presence;

import static org.verifiedcompliance.domain.verification.PolicySetting.APPROXIMATE_FROM;
import static org.verifiedcompliance.domain.verification.PolicySetting.REJECTED_UP_TO;

import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.rules.Evidence;
import org.verifiedcompliance.domain.verification.rules.Reading;

/**
 * Tells what single readings say about presence, by the same measure as a check-in: the share of
 * the position error inside the fence. A reading is usable when the phone gave its accuracy, the
 * accuracy could decide in this fence, and the phone does not say that it is made up.
 */
public final class Lookout {
  private final Geodesic geodesic;
  private final VerificationPolicy verification;
  private final PresencePolicy presence;

  /** Looks by these policies. */
  public Lookout(Geodesic geodesic, VerificationPolicy verification, PresencePolicy presence) {
    this.geodesic = geodesic;
    this.verification = verification;
    this.presence = presence;
  }

  /**
   * What the reading says.
   *
   * @param at when it was taken, by the server's clock
   */
  public Sighting sight(LocationFix fix, Instant at, Fence fence) {
    var claim = new LocationClaim(List.of(fix), at, at, fix.takenAt(), null);
    var evidence = Evidence.of(claim, Venue.of(fence), History.none(), verification, geodesic);
    return new Sighting(at, where(evidence));
  }

  private Whereabouts where(Evidence evidence) {
    if (!evidence.deciding().filter(reading -> isUsable(reading, evidence)).isPresent()) {
      return Whereabouts.UNKNOWN;
    }
    var inside = evidence.inside().map(Probability::value).orElse(0.0);
    if (inside >= presence.thereFrom().value()) {
      return Whereabouts.THERE;
    }
    var beyond = evidence.distance().orElse(Meters.ZERO).compareTo(presence.leaving().margin()) > 0;
    var isRefuted = inside <= verification.get(REJECTED_UP_TO);
    return beyond && isRefuted ? Whereabouts.AWAY : Whereabouts.NEAR;
  }

  private boolean isUsable(Reading reading, Evidence evidence) {
    var fix = reading.fix();
    return !Boolean.TRUE.equals(fix.mocked())
        && fix.accuracy() instanceof Meters accuracy
        && accuracy.value() < verification.get(APPROXIMATE_FROM)
        && reading
            .usableSigma()
            .filter(sigma -> sigma.compareTo(evidence.largestSigma()) <= 0)
            .isPresent();
  }
}
