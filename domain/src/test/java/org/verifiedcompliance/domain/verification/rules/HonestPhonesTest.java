package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.SharedData;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** The patterns of made-up readings, held against two iPhones and two Android phones. */
class HonestPhonesTest {
  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3"})
  void noIphoneEverFreezes(String phone) throws IOException {
    assertThat(windows(phone, 5))
        .hasSizeGreaterThan(10_000)
        .allSatisfy(trace -> assertThat(trace.points()).isGreaterThan(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"android-1", "android-3"})
  void anAndroidPhoneOftenDoes(String phone) throws IOException {
    var windows = windows(phone, 5);

    assertThat(
            windows.stream().filter(trace -> trace.points() == 1).count() / (double) windows.size())
        .isBetween(0.04, 0.10);
  }

  @Test
  void theErrorOfRealPhonesHasMemory() throws IOException {
    var judged = new ArrayList<Trace>();
    for (var phone : List.of("ios-1", "ios-3", "android-1", "android-3")) {
      windows(phone, 20).stream()
          .filter(trace -> trace.points() >= 10 && trace.longestGap() <= 5)
          .forEach(judged::add);
    }

    var flagged = judged.stream().filter(trace -> trace.vonNeumannRatio() > 1.45).count();
    assertThat(judged).hasSizeGreaterThan(10_000);
    assertThat(flagged / (double) judged.size()).isLessThan(0.001);
  }

  private static List<Trace> windows(String phone, int size) throws IOException {
    return sessions(phone).stream()
        .map(fixes -> Trace.of(claim(fixes), History.none()).fixes())
        .flatMap(fixes -> windows(fixes, size))
        .toList();
  }

  private static Stream<Trace> windows(List<LocationFix> fixes, int size) {
    return IntStream.rangeClosed(0, fixes.size() - size)
        .mapToObj(from -> new Trace(fixes.subList(from, from + size)));
  }

  private static Collection<List<LocationFix>> sessions(String phone) throws IOException {
    var sessions = new LinkedHashMap<String, List<LocationFix>>();
    var file = SharedData.need("phones/" + phone + ".csv.gz");
    try (var packed = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row -> sessions.computeIfAbsent(row[0], k -> new ArrayList<>()).add(fix(row)));
    }
    return sessions.values();
  }

  private static LocationFix fix(String[] row) {
    return new LocationFix(
        new Coordinate(Double.parseDouble(row[2]), Double.parseDouble(row[3])),
        null,
        null,
        null,
        null,
        Platform.UNKNOWN,
        Instant.ofEpochMilli(Math.round(Double.parseDouble(row[1]) * 1000)),
        null,
        null,
        null);
  }

  private static LocationClaim claim(List<LocationFix> fixes) {
    return new LocationClaim(fixes, Instant.EPOCH, Instant.EPOCH, null, null);
  }
}
