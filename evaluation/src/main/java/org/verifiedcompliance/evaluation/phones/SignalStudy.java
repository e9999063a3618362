package org.verifiedcompliance.evaluation.phones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** How often honest phones trip each signal with 20 readings in a row, at rest or on the way. */
public final class SignalStudy {
  private static final int READINGS = 20;
  private static final int KNOWN_TRACES = 50;
  private static final String GEOMETRY = "INSIDE_PROBABILITY";
  private static final Verifier VERIFIER = new Verifier(new Wgs84Geodesic());

  private final RandomGenerator random;
  private final Map<Platform, List<List<LocationFix>>> claims;
  private final Map<String, Map<Platform, Integer>> found = new TreeMap<>();

  /**
   * Cuts the logs into claims that do not overlap; what each is compared with is left to chance.
   */
  public SignalStudy(List<PhoneReading> readings, RandomGenerator random) {
    this.random = random;
    claims =
        readings.stream()
            .collect(
                Collectors.groupingBy(PhoneReading::stretch, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .flatMap(stretch -> cut(stretch).stream())
            .collect(Collectors.groupingBy(fixes -> fixes.getFirst().platform()));
  }

  /** Judges every claim at the place of its last reading, beside 50 other traces of the log. */
  public Section section() {
    claims.forEach((platform, own) -> own.forEach(fixes -> judge(platform, fixes)));
    var table = new MarkdownTable("Signal", "Android", "iOS");
    found.forEach((code, counts) ->
        table.row(code, share(counts, Platform.ANDROID), share(counts, Platform.IOS)));
    var about =
        "Share of claims of %d readings in a row, at rest and moving, %s Android and %s iOS:\n"
            .formatted(
                READINGS,
                Figures.count(count(Platform.ANDROID)),
                Figures.count(count(Platform.IOS)));
    return new Section("Signals on honest phones", List.of(about, table.toString()), List.of());
  }

  private void judge(Platform platform, List<LocationFix> fixes) {
    var last = fixes.getLast();
    var at = last.takenAt();
    if (at == null) {
      return;
    }
    var venue =
        new Venue(
            new CircleFence(last.position(), CircleFence.MAX_RADIUS),
            null,
            null,
            last.altitudeMeters());
    VERIFIER
        .judge(
            new LocationClaim(fixes, at, at, at, null),
            venue,
            new History(null, List.of(), others(platform, fixes), 0, null),
            VerificationPolicy.standard())
        .reasons()
        .stream()
        .map(Reason::code)
        .filter(code -> !code.equals(GEOMETRY))
        .forEach(code -> count(code, platform));
  }

  private List<TracePrint> others(Platform platform, List<LocationFix> own) {
    var all = claims.getOrDefault(platform, List.of());
    var others = new ArrayList<TracePrint>();
    for (var i = 0; i < KNOWN_TRACES; i++) {
      var other = all.get(random.nextInt(all.size()));
      if (other != own) {
        others.add(TracePrint.of(other));
      }
    }
    return others;
  }

  private void count(String code, Platform platform) {
    found.computeIfAbsent(code, c -> new TreeMap<>()).merge(platform, 1, Integer::sum);
  }

  private String share(Map<Platform, Integer> counts, Platform platform) {
    return Figures.percent(counts.getOrDefault(platform, 0) / (double) count(platform));
  }

  private int count(Platform platform) {
    return claims.getOrDefault(platform, List.of()).size();
  }

  private static List<List<LocationFix>> cut(List<PhoneReading> stretch) {
    var fixes = stretch.stream().map(PhoneReading::fix).toList();
    return IntStream.range(0, fixes.size() / READINGS)
        .mapToObj(i -> fixes.subList(i * READINGS, (i + 1) * READINGS))
        .toList();
  }
}
