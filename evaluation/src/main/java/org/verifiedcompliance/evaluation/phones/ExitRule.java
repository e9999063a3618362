package org.verifiedcompliance.evaluation.phones;

import java.util.List;
import java.util.function.Predicate;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.presence.LeavingRule;
import org.verifiedcompliance.domain.presence.Lookout;
import org.verifiedcompliance.domain.presence.PresencePolicy;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Ways to tell from readings that somebody left a fence, the naive one first. */
public enum ExitRule {
  /** Each time the distance exceeds the radius. */
  NAIVE("naive d > r") {
    @Override
    long exits(Stay stay, CircleFence fence) {
      return switches(stay.readings(), reading -> distance(reading, fence) > radius(fence), 1);
    }
  },
  /** Without readings of more than 100 m. */
  ACCURATE("accuracy up to 100 m") {
    @Override
    long exits(Stay stay, CircleFence fence) {
      return switches(accurate(stay), reading -> distance(reading, fence) > radius(fence), 1);
    }
  },
  /** The accuracy to the person's benefit. */
  ALLOWING("and d - accuracy > r") {
    @Override
    long exits(Stay stay, CircleFence fence) {
      return switches(accurate(stay), reading -> certainlyOut(reading, fence), 1);
    }
  },
  /** Two readings in a row. */
  TWO_IN_A_ROW("and two in a row") {
    @Override
    long exits(Stay stay, CircleFence fence) {
      return switches(accurate(stay), reading -> certainlyOut(reading, fence), 2);
    }
  },
  /** The product's rule. */
  PRODUCT("the product's rule") {
    @Override
    long exits(Stay stay, CircleFence fence) {
      var sightings =
          stay.readings().stream()
              .map(reading -> LOOKOUT.sight(reading.fix(), reading.takenAt(), fence))
              .toList();
      return LeavingRule.standard().absences(sightings).size();
    }
  };

  private static final double LARGEST_ACCURACY = 100;
  private static final Geodesic GEODESIC = new Wgs84Geodesic();
  private static final Lookout LOOKOUT =
      new Lookout(GEODESIC, VerificationPolicy.standard(), PresencePolicy.standard());

  private final String label;

  ExitRule(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** How often it says that the person left. */
  public long exits(List<Stay> stays, double radius) {
    return stays.stream()
        .mapToLong(stay -> exits(stay, new CircleFence(stay.center(), new Meters(radius))))
        .sum();
  }

  abstract long exits(Stay stay, CircleFence fence);

  private static List<PhoneReading> accurate(Stay stay) {
    return stay.readings().stream().filter(r -> r.accurateTo(LARGEST_ACCURACY)).toList();
  }

  private static boolean certainlyOut(PhoneReading reading, CircleFence fence) {
    var accuracy = reading.fix().accuracy();
    return distance(reading, fence) - (accuracy == null ? 0 : accuracy.value()) > radius(fence);
  }

  private static long switches(
      List<PhoneReading> readings, Predicate<PhoneReading> isOut, int needed) {
    var exits = 0L;
    var inARow = 0;
    for (var reading : readings) {
      inARow = isOut.test(reading) ? inARow + 1 : 0;
      exits += inARow == needed ? 1 : 0;
    }
    return exits;
  }

  private static double distance(PhoneReading reading, CircleFence fence) {
    return GEODESIC.distance(reading.fix().position(), fence.center()).value();
  }

  private static double radius(CircleFence fence) {
    return fence.radius().value();
  }
}
