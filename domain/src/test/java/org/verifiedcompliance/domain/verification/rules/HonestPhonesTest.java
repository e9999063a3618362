package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;

/** The patterns of made-up readings, held against two iPhones and two Android phones. */
class HonestPhonesTest {
  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3"})
  void noIphoneEverFreezes(String phone) throws IOException {
    assertThat(windows(phone, 5))
        .hasSizeGreaterThan(10_000)
        .allSatisfy(trace -> assertThat(trace.points()).isGreaterThan(1));
  }

  /** As presence is reported: at most one reading a minute. */
  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3"})
  void norDoesItWhenOnlyAskedOnceAMinute(String phone) throws IOException {
    for (var session : sessions(phone)) {
      assertThat(windows(eachMinute(Trace.of(claim(session), History.none()).fixes()), 5))
          .allSatisfy(trace -> assertThat(trace.points()).isGreaterThan(1));
    }
  }

  private static List<LocationFix> eachMinute(List<LocationFix> fixes) {
    var kept = new ArrayList<LocationFix>();
    for (var fix : fixes) {
      if (kept.isEmpty() || !fix.takenAt().isBefore(kept.getLast().takenAt().plusSeconds(60))) {
        kept.add(fix);
      }
    }
    return kept;
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

  private static List<List<LocationFix>> sessions(String phone) throws IOException {
    return PhoneLog.sessions(phone).stream()
        .map(session -> session.stream().map(PhoneLog::fix).toList())
        .toList();
  }

  private static LocationClaim claim(List<LocationFix> fixes) {
    return new LocationClaim(fixes, Instant.EPOCH, Instant.EPOCH, null, null);
  }
}
