package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.TrustedFix;
import org.verifiedcompliance.domain.verification.Verdict;

/** How often the rules about movement speak against two iPhones and two Android phones. */
class HonestMotionTest {
  /** Each reading against the one before: planes, tunnels, cell towers and cached ones included. */
  @Test
  void nobodyTravelsImpossibly() throws IOException {
    var pairs = 0;
    for (var phone : PhoneLog.PHONES) {
      for (var session : PhoneLog.sessions(phone)) {
        for (var i = 1; i < session.size(); i++) {
          if (session.get(i - 1).fix().accuracy() != null) {
            var weight = travelled(session.get(i - 1), session.get(i));
            assertThat(weight).as("%s %s", phone, session.get(i)).isZero();
            pairs++;
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(80_000);
  }

  /** The logs keep seven decimals: on both axes the last two are 0 once in 10,000 times. */
  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3", "android-1", "android-3"})
  void aPhoneHardlyEverRounds(String phone) throws IOException {
    var all = PhoneLog.sessions(phone).stream().flatMap(List::stream).toList();
    var round =
        all.stream().filter(log -> codes(judge(alone(log))).contains("ROUND_COORD")).count();

    assertThat(round / (double) all.size()).isLessThan(0.0002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3", "android-1", "android-3"})
  void speedAndDirectionAreSeldomDoubted(String phone) throws IOException {
    assertThat(share(phone, verdict -> codes(verdict).contains("SPEED_MISMATCH"))).isLessThan(0.02);
    assertThat(share(phone, verdict -> codes(verdict).contains("HEADING_MISMATCH")))
        .isLessThan(0.01);
  }

  /** Weights of movement alone never keep an honest claim from being verified. */
  @ParameterizedTest
  @ValueSource(strings = {"ios-1", "ios-3", "android-1", "android-3"})
  void noHonestTraceIsSuspectedForItsMovement(String phone) throws IOException {
    assertThat(share(phone, verdict -> suspicion(verdict) > 2)).isLessThan(0.001);
  }

  private static double suspicion(Verdict verdict) {
    return verdict.reasons().stream()
        .filter(reason -> reason.group() == RuleGroup.MOTION)
        .mapToDouble(reason -> reason.weight())
        .max()
        .orElse(0);
  }

  private static double share(String phone, Predicate<Verdict> found) throws IOException {
    var verdicts = new ArrayList<Verdict>();
    for (var session : PhoneLog.sessions(phone)) {
      for (var from = 0; from + 20 <= session.size(); from += 20) {
        verdicts.add(judge(trace(session.subList(from, from + 20))));
      }
    }
    return verdicts.stream().filter(found).count() / (double) verdicts.size();
  }

  private static LocationClaim trace(List<PhoneLog> logs) {
    var at = logs.getLast().had();
    return new LocationClaim(logs.stream().map(PhoneLog::fix).toList(), at, at, at, null);
  }

  private static LocationClaim alone(PhoneLog log) {
    return trace(List.of(log));
  }

  private static double travelled(PhoneLog before, PhoneLog now) {
    var fix = before.fix();
    var trusted = new TrustedFix(fix.position(), fix.accuracy(), before.had(), before.age());
    var history = new History(trusted, List.of(), List.of(), 0, null);
    return weight(judge(alone(now), history), "IMPOSSIBLE_TRAVEL");
  }
}
