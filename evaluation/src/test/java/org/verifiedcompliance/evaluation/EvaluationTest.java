package org.verifiedcompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.Report;
import org.verifiedcompliance.evaluation.report.Section;

/** The whole evaluation over a folder of made phones: honest ones, and ones that say too much. */
class EvaluationTest {
  private static final int PHONES_OF_A_PLATFORM = PhoneFolder.PHONES.size() / 2;
  private static final int VISITS = PhoneFolder.VISITS.length;
  private static final int TIMES = 4;

  @TempDir static Path honestFolder;
  @TempDir static Path wrongFolder;
  @TempDir static Path empty;

  private static Report honest;
  private static Report wrong;

  @BeforeAll
  static void evaluate() throws IOException {
    new PhoneFolder(honestFolder, 1, 14).write();
    new PhoneFolder(wrongFolder, 30, 20_000).write();
    honest = evaluation(honestFolder).report();
    wrong = evaluation(wrongFolder).report();
  }

  @Test
  void everySectionIsThere() {
    assertThat(honest.sections())
        .extracting(Section::title)
        .containsExactly(
            "Calibration",
            "How much of the accuracy to believe",
            "Verdicts on single readings",
            "False exits",
            "Impossible travel",
            "Signals on honest phones",
            "Generated honest people",
            "Generated spoofs");
  }

  @Test
  void everyGoalOfRealPhonesIsThereForBothPlatforms() {
    assertThat(goals(honest).keySet())
        .contains(
            "False exits at 150 m, everyday traces",
            "False exits at 150 m, phones at rest",
            "Honest pairs flagged by impossible travel");
    for (var platform : List.of("ANDROID", "IOS")) {
      assertThat(goals(honest).keySet())
          .contains(
              "ECE of P(inside), " + platform + ", all",
              "ECE of P(inside), " + platform + ", decidable",
              "AUC of P(inside), " + platform + ", all",
              "AUC of P(inside), " + platform + ", decidable",
              "Verified single readings at 150 m, " + platform,
              "Rejected single readings at 150 m, " + platform);
    }
  }

  @Test
  void honestPhonesMeetEveryGoalButTheOneAtTheEdge() {
    // Normal errors at the very edge of a fence reject more than the 0.1 % of real phones
    assertThat(phoneGoals(honest))
        .hasSize(15)
        .filteredOn(Goal::broken)
        .allMatch(goal -> goal.name().startsWith("Rejected single readings at 150 m"));
  }

  @Test
  void phonesThatSayTooMuchMissTheGoals() {
    assertThat(wrong.holds()).isFalse();
    assertThat(phoneGoals(wrong))
        .filteredOn(Goal::broken)
        .extracting(Goal::name)
        .contains(
            "ECE of P(inside), ANDROID, decidable",
            "ECE of P(inside), IOS, decidable",
            "AUC of P(inside), ANDROID, all",
            "AUC of P(inside), IOS, all",
            "Verified single readings at 150 m, ANDROID",
            "Verified single readings at 150 m, IOS",
            "Rejected single readings at 150 m, ANDROID",
            "Rejected single readings at 150 m, IOS",
            "Honest pairs flagged by impossible travel");
    assertThat(wrong.text()).contains("BROKEN");
  }

  @Test
  void whatIsGeneratedDoesNotDependOnThePhones() {
    assertThat(wrong.sections().subList(6, 8)).isEqualTo(honest.sections().subList(6, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANDROID", "IOS"})
  void eachFreshReadingAtRestWithAnAccuracyIsJudgedFourTimes(String platform) {
    var fresh = PHONES_OF_A_PLATFORM * VISITS * (PhoneFolder.AT_REST - 2);
    var decidable = fresh - PHONES_OF_A_PLATFORM * VISITS;

    assertThat(number(row("Calibration", platform + ", P(inside), all").get(1)))
        .isEqualTo(fresh * TIMES);
    assertThat(number(row("Calibration", platform + ", two cuts, all").get(1)))
        .isEqualTo(fresh * TIMES);
    assertThat(number(row("Calibration", platform + ", P(inside), decidable").get(1)))
        .isEqualTo(decidable * TIMES);
    assertThat(bins(platform).mapToDouble(bin -> number(bin.get(1))).sum())
        .isEqualTo(decidable * TIMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANDROID", "IOS"})
  void figuresOfCalibrationLieInTheirRangesAndBeatTheTwoCuts(String platform) {
    var product = row("Calibration", platform + ", P(inside), decidable");
    var twoCuts = row("Calibration", platform + ", two cuts, decidable");

    for (var cell : Stream.concat(product.stream().skip(2), twoCuts.stream().skip(2)).toList()) {
      assertThat(cell).matches("\\d+\\.\\d{3} \\[\\d+\\.\\d{3}, \\d+\\.\\d{3}]");
      assertThat(bound(cell, 1)).isLessThanOrEqualTo(bound(cell, 2));
    }
    for (var error : List.of(2, 3, 4)) {
      assertThat(number(product.get(error))).isBetween(0.0, number(twoCuts.get(error)));
    }
    assertThat(number(product.get(5))).isBetween(0.985, 1.0);
  }

  @Test
  void factorsOfEachPhoneAreLearnedOnTheOthers() {
    for (var phone : PhoneFolder.PHONES) {
      var factors = row("How much of the accuracy to believe", "all but " + phone);
      var scores = row("How much of the accuracy to believe", phone);

      assertThat(factors.subList(1, 6))
          .allSatisfy(factor -> assertThat(number(factor)).isBetween(0.05, 2.0));
      assertThat(factors.getLast()).as("too few readings of cell towers").isEqualTo("-");
      assertThat(scores).hasSize(7);
      assertThat(number(scores.get(2))).isBetween(0.0, 0.05);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "100", "150", "200"})
  void sharesOfVerdictsAreSharesAndHonestPeopleAreNotRejected(String radius) {
    for (var platform : List.of("ANDROID", "IOS")) {
      var shares = row("Verdicts on single readings", platform + ", " + radius + " m");

      assertThat(shares.subList(1, 5))
          .allSatisfy(share -> assertThat(number(share)).isBetween(0.0, 100.0));
      assertThat(number(shares.get(3))).isLessThan(2);
    }
  }

  @Test
  void staysAndDeparturesAreCounted() {
    var stays = section(honest, "False exits").text();

    assertThat(stays).contains("Everyday traces: 4 stays of 20 min at least, 2.3 h, 140 readings");
    assertThat(stays)
        .contains("Phones at rest: 24 stays of 20 min at least, 9.8 h, 1,152 readings");
    assertThat(rows(honest, "False exits"))
        .contains(List.of("150 m", "2", "2"), List.of("300 m", "2", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANDROID", "IOS"})
  void neighboursOfASessionArePairs(String platform) {
    var atRest = PHONES_OF_A_PLATFORM * (VISITS * (PhoneFolder.AT_REST - 1) - 1);
    var moving = PHONES_OF_A_PLATFORM * (PhoneFolder.CARRIED - 1);

    assertThat(row("Impossible travel", platform + ", at rest").get(1)).isEqualTo("" + atRest);
    assertThat(row("Impossible travel", platform + ", moving"))
        .containsExactly(platform + ", moving", "" + moving, "0", "0");
    assertThat(row(wrong, "Impossible travel", platform + ", moving"))
        .startsWith(platform + ", moving", "" + moving, "" + moving);
  }

  @Test
  void signalsAreCountedOverClaimsOfTwentyReadings() {
    var claims = PHONES_OF_A_PLATFORM * (VISITS * (PhoneFolder.AT_REST / 20) + 3);

    assertThat(section(honest, "Signals on honest phones").text())
        .contains("%d Android and %d iOS".formatted(claims, claims));
    assertThat(rows(honest, "Signals on honest phones").skip(2))
        .allSatisfy(signal ->
            assertThat(signal.subList(1, 3))
                .allSatisfy(share -> assertThat(number(share)).isBetween(0.0, 100.0)));
  }

  @Test
  void theSameSeedGivesTheSameReport() throws IOException {
    assertThat(evaluation(honestFolder).report().text()).isEqualTo(honest.text());
  }

  @Test
  void withoutPhonesTheReportSaysSo() throws IOException {
    var report = evaluation(null).report();

    assertThat(report.sections())
        .extracting(Section::title)
        .containsExactly("Real phones", "Generated honest people", "Generated spoofs");
    assertThat(report.text()).contains("Not run: no folder with their logs was named.");
  }

  @Test
  void aFolderWithoutLogsCannotBeEvaluated() {
    assertThatThrownBy(() -> evaluation(empty).report()).isInstanceOf(NoSuchFileException.class);
  }

  private static Evaluation evaluation(Path data) {
    return new Evaluation(20260301, 10, 10, data);
  }

  private static Map<String, Goal> goals(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.goals().stream())
        .collect(Collectors.toMap(Goal::name, goal -> goal));
  }

  private static List<Goal> phoneGoals(Report report) {
    return report.sections().subList(0, 6).stream()
        .flatMap(section -> section.goals().stream())
        .toList();
  }

  private static Section section(Report report, String title) {
    return report.sections().stream()
        .filter(section -> section.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<List<String>> rows(Report report, String title) {
    return section(report, title)
        .text()
        .lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
  }

  private static List<String> row(String title, String name) {
    return row(honest, title, name);
  }

  private static List<String> row(Report report, String title, String name) {
    return rows(report, title).filter(row -> row.getFirst().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<List<String>> bins(String platform) {
    return rows(honest, "Calibration")
        .filter(row -> row.getFirst().contains(" to "))
        .filter(row -> row.getFirst().startsWith(platform));
  }

  /** The first number of a cell. */
  private static double number(String cell) {
    return bound(cell, 0);
  }

  private static double bound(String cell, int index) {
    var words = cell.replaceAll("(\\d),(\\d)", "$1$2").replaceAll("[\\[\\],%]", " ");
    return Double.parseDouble(words.strip().split("\\s+")[index]);
  }
}
