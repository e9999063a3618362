package org.verifiedcompliance.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/**
 * One query on its way through the tree. Chords through the earth decide whom to measure: a chord
 * is never longer than the geodesic, and the geodesic never longer than the arc over that chord on
 * the sphere of the ellipsoid's sharpest curvature (Schur's comparison theorem). So nothing is lost
 * that could be in the answer, and few are measured that are not.
 */
final class NearestSearch {
  private static final double SQUARED_ECCENTRICITY = 0.0066943799901413165;

  /** The meridian's radius at the equator: nowhere is the earth bent more. */
  private static final double SHARPEST_RADIUS =
      6_378_137 * (1 - SQUARED_ECCENTRICITY) * EarthPoint.UNITS_PER_METER;

  /** More than the rounding of a stored point, three times half a unit. */
  private static final double ROUNDING = 2;

  private static final Comparator<NearbyMeeting> NEAREST_FIRST =
      Comparator.comparing(NearbyMeeting::distance).thenComparing(NearbyMeeting::meeting);

  private record Candidate(IndexedPlace place, double squaredChord) {}

  private final NearbyQuery query;
  private final EarthPoint center;
  private final List<Candidate> candidates = new ArrayList<>();
  private final double[] nearest;
  private int filled;
  private double squaredLimit;

  NearestSearch(NearbyQuery query) {
    this.query = query;
    this.center = EarthPoint.of(query.center());
    this.nearest = new double[query.limit()];
    this.squaredLimit = square(query.radius().value() * EarthPoint.UNITS_PER_METER + ROUNDING);
  }

  EarthPoint center() {
    return center;
  }

  double squaredLimit() {
    return squaredLimit;
  }

  boolean reaches(Cell cell) {
    return cell.squaredDistance(center) <= squaredLimit;
  }

  void offer(IndexedPlace place, double squaredChord) {
    if (query.wants(place.isActive(), place.isPublic(), place.createdBy())) {
      candidates.add(new Candidate(place, squaredChord));
      remember(squaredChord);
    }
  }

  /**
   * Keeps the chords of the nearest in order; once there are enough, the limit follows the last.
   */
  private void remember(double squaredChord) {
    var last = nearest.length - 1;
    if (filled > last && squaredChord >= nearest[last]) {
      return;
    }
    var found = Arrays.binarySearch(nearest, 0, filled, squaredChord);
    var at = found < 0 ? -found - 1 : found;
    System.arraycopy(nearest, at, nearest, at + 1, Math.min(filled, last) - at);
    nearest[at] = squaredChord;
    filled = Math.min(filled + 1, nearest.length);
    if (filled == nearest.length) {
      squaredLimit = Math.min(squaredLimit, square(longestArc(nearest[last]) + ROUNDING));
    }
  }

  private static double longestArc(double squaredChord) {
    var half = (Math.sqrt(squaredChord) + ROUNDING) / 2;
    return 2 * SHARPEST_RADIUS * Math.asin(half / SHARPEST_RADIUS);
  }

  private static double square(double value) {
    return value * value;
  }

  List<NearbyMeeting> measured(Geodesic geodesic) {
    return candidates.stream()
        .filter(candidate -> candidate.squaredChord <= squaredLimit)
        .map(candidate -> measured(candidate.place, geodesic))
        .filter(found -> found.distance().compareTo(query.radius()) <= 0)
        .sorted(NEAREST_FIRST)
        .limit(query.limit())
        .toList();
  }

  private NearbyMeeting measured(IndexedPlace place, Geodesic geodesic) {
    return new NearbyMeeting(place.meeting(), geodesic.distance(query.center(), place.place()));
  }
}
