package org.verifiedcompliance.evaluation.phones;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.TrustedFix;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** How many pairs of neighbouring readings of honest phones look like impossible travel. */
public final class TravelStudy {
  private static final String RULE = "IMPOSSIBLE_TRAVEL";
  private static final double AIRLINER = 70;
  private static final Verifier VERIFIER = new Verifier(new Wgs84Geodesic());

  private final List<Pair> pairs;
  private long flagged;

  /** Over all neighbours within a session. */
  public TravelStudy(List<PhoneReading> readings) {
    pairs =
        IntStream.range(1, readings.size())
            .mapToObj(i -> new Pair(readings.get(i - 1), readings.get(i)))
            .filter(pair -> pair.first().sameSessionAs(pair.second()))
            .filter(pair -> pair.first().fix().accuracy() != null)
            .toList();
  }

  /** Every pair, the earlier reading taken for the person's last trusted one. */
  public Section section() {
    var table = new MarkdownTable("Phones", "Pairs", "Naive over 70 m/s", "Flagged by the rule");
    for (var platform : List.of(Platform.ANDROID, Platform.IOS)) {
      row(table, platform + ", at rest", of(platform).filter(pair -> pair.second().stationary()));
      row(table, platform + ", moving", of(platform).filter(pair -> !pair.second().stationary()));
    }
    var goal =
        Goal.atMost(
            "Honest pairs flagged by impossible travel",
            0,
            flagged,
            "%d of %s".formatted(flagged, Figures.count(pairs.size())),
            "0 of 40,000");
    return new Section("Impossible travel", List.of(table.toString()), List.of(goal));
  }

  private Stream<Pair> of(Platform platform) {
    return pairs.stream().filter(pair -> pair.second().platform() == platform);
  }

  private void row(MarkdownTable table, String name, Stream<Pair> chosen) {
    var own = chosen.toList();
    var byRule = own.stream().filter(Pair::isFlagged).count();
    flagged += byRule;
    table.row(
        name,
        Figures.count(own.size()),
        Figures.count(own.stream().filter(pair -> pair.rawSpeed() > AIRLINER).count()),
        Figures.count(byRule));
  }

  /** Two neighbouring readings. */
  private record Pair(PhoneReading first, PhoneReading second) {
    double rawSpeed() {
      var meters =
          new Wgs84Geodesic().distance(first.fix().position(), second.fix().position()).value();
      return meters / Math.max(1, seconds());
    }

    boolean isFlagged() {
      var at = second.takenAt();
      var claim = new LocationClaim(List.of(second.fix()), at, at, at, null);
      var fence = new CircleFence(second.fix().position(), CircleFence.MAX_RADIUS);
      return VERIFIER
          .judge(claim, Venue.of(fence), history(), VerificationPolicy.standard())
          .reasons()
          .stream()
          .anyMatch(reason -> reason.code().equals(RULE));
    }

    private History history() {
      var fix = first.fix();
      var accuracy = fix.accuracy();
      if (accuracy == null) {
        return History.none();
      }
      var trusted = new TrustedFix(fix.position(), accuracy, first.takenAt(), first.age().abs());
      return new History(trusted, List.of(), List.of(), 0, null);
    }

    private double seconds() {
      return Duration.between(first.takenAt(), second.takenAt()).toMillis() / 1000.0;
    }
  }
}
