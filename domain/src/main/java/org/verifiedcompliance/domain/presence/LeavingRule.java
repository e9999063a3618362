package org.verifiedcompliance.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * When a person has left. One reading never tells: phones that lie still jump. Two usable readings
 * in a row have to be away, and to span a while; who is back soon was never gone.
 *
 * @param margin how far beyond the edge of the fence a reading must be to be away
 * @param lasting how long the readings in a row must span, more than zero
 * @param grace who is there again within this time of the first reading away did not leave
 */
public record LeavingRule(Meters margin, Duration lasting, Duration grace) {

  /**
   * Refuses a rule by which a single reading would tell.
   *
   * @throws IllegalArgumentException when lasting is not positive or grace is negative
   */
  public LeavingRule {
    if (!lasting.isPositive() || grace.isNegative()) {
      throw new IllegalArgumentException("leaving must last, and grace cannot be negative");
    }
  }

  /** Away is 50 m beyond the fence, over at least 3 min; back within 5 min cancels. */
  public static LeavingRule standard() {
    return new LeavingRule(new Meters(50), Duration.ofMinutes(3), Duration.ofMinutes(5));
  }

  /**
   * The times away, earliest first; only the last can still go on.
   *
   * @param sightings earliest first
   */
  public List<Absence> absences(List<Sighting> sightings) {
    var absences = new ArrayList<Absence>();
    var doubt = Doubt.NONE;
    for (var sighting : sightings) {
      var ended = doubt.endedBy(sighting, grace);
      if (ended != null) {
        absences.add(ended);
      }
      doubt = doubt.after(sighting, lasting);
    }
    if (doubt.left && doubt.since != null) {
      absences.add(new Absence(doubt.since, null));
    }
    return List.copyOf(absences);
  }

  /**
   * A person who may be away.
   *
   * @param since the first reading away in a row, null when there is no doubt
   * @param left whether the rule has been met
   */
  private record Doubt(@Nullable Instant since, boolean left) {
    static final Doubt NONE = new Doubt(null, false);

    Doubt after(Sighting sighting, Duration lasting) {
      return switch (sighting.where()) {
        case UNKNOWN -> this;
        case THERE -> NONE;
        case NEAR -> left ? this : NONE;
        case AWAY -> away(sighting.at(), lasting);
      };
    }

    @Nullable Absence endedBy(Sighting sighting, Duration grace) {
      return left
              && since != null
              && sighting.confirms()
              && Duration.between(since, sighting.at()).compareTo(grace) > 0
          ? new Absence(since, sighting.at())
          : null;
    }

    private Doubt away(Instant at, Duration lasting) {
      return since == null
          ? new Doubt(at, false)
          : new Doubt(since, left || Duration.between(since, at).compareTo(lasting) >= 0);
    }
  }
}
