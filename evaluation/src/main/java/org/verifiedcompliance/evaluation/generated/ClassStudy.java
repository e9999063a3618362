package org.verifiedcompliance.evaluation.generated;

import static org.verifiedcompliance.domain.verification.LocationFlag.REJECTED;
import static org.verifiedcompliance.domain.verification.LocationFlag.REVIEW;
import static org.verifiedcompliance.domain.verification.LocationFlag.UNVERIFIABLE;
import static org.verifiedcompliance.domain.verification.LocationFlag.VERIFIED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.simulation.Attacker;
import org.verifiedcompliance.domain.simulation.HonestClass;
import org.verifiedcompliance.domain.simulation.TraceGenerator;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.metrics.Roc;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** What the verifier makes of generated honest and dishonest people. */
public final class ClassStudy {
  /** Of whom the rules send somebody to a person or ask for another reading, and mean it. */
  public static final Set<HonestClass> SET_APART =
      EnumSet.of(HonestClass.CELL_ONLY, HonestClass.WRONG_CLOCK, HonestClass.FAMILY_PHONE);

  private static final double FEW = 0.01;
  private static final double VERY_FEW = 0.001;
  private static final double MOST = 0.97;

  private static final String STILL =
      "a phone at rest that repeated fewer than four readings cannot be told from its next visit";

  private final List<Population> populations;

  /** Makes and judges so many claims of each class on each platform. */
  public ClassStudy(TraceGenerator generator, int count) {
    populations =
        Stream.of(Platform.ANDROID, Platform.IOS)
            .map(platform -> Population.of(generator, platform, count))
            .toList();
  }

  /** The honest classes. */
  public Section honest() {
    var table =
        new MarkdownTable(
            "Honest", "Verified", "Review", "Unverifiable", "Rejected", "Verified with venue code");
    var goals = new ArrayList<Goal>();
    for (var population : populations) {
      population.honest().forEach((kind, outcomes) -> table.row(row(kind, population, outcomes)));
      goals.add(rejected(population));
      goals.add(verified(population));
    }
    return new Section("Generated honest people", List.of(table.toString()), goals);
  }

  /** The dishonest classes, each against all honest people whose readings could be decided. */
  public Section spoofed() {
    var table =
        new MarkdownTable(
            "Spoofed",
            "Verified",
            "Review",
            "Unverifiable",
            "Rejected",
            "AUC",
            "FRR at FAR 1 %",
            "FRR at FAR 0.1 %");
    var goals = new ArrayList<Goal>();
    for (var population : populations) {
      var honest = population.honest(kind -> true).decidedConfidences();
      population
          .spoofed()
          .forEach((kind, outcomes) ->
              table.row(row(shares(kind, population, outcomes), honest, outcomes)));
      goals.add(passing(population, Attacker.NAIVE, "naive"));
      goals.add(replayed(population));
    }
    return new Section(
        "Generated spoofs", List.of(table.toString(), "", byAttacker().toString()), goals);
  }

  private MarkdownTable byAttacker() {
    var table = new MarkdownTable("Attacker", "Verified on Android", "Verified on iOS");
    for (var attacker : Attacker.values()) {
      var shares =
          populations.stream().map(each -> Figures.percent(verifiedOf(each, attacker))).toList();
      table.row(words(attacker), shares.getFirst(), shares.getLast());
    }
    return table;
  }

  private static Goal passing(Population population, Attacker attacker, String words) {
    var share = verifiedOf(population, attacker);
    return Goal.atMost(
        "Verified of %s spoofs, %s".formatted(words, population.platform()),
        FEW,
        share,
        Figures.percent(share),
        "at most 1 %");
  }

  private static Goal replayed(Population population) {
    var goal = passing(population, Attacker.REPLAYING, "replayed, cloned and teleported");
    return population.platform() == Platform.ANDROID ? goal.knownMiss(STILL) : goal;
  }

  private static double verifiedOf(Population population, Attacker attacker) {
    return population.spoofed(kind -> kind.attacker() == attacker).share(VERIFIED);
  }

  private static Goal rejected(Population population) {
    var share = population.honest(kind -> true).share(REJECTED);
    return Goal.atMost(
        "Rejected of honest people, " + population.platform(),
        VERY_FEW,
        share,
        Figures.percent(share),
        "at most 0.1 %");
  }

  private static Goal verified(Population population) {
    var share = population.honest(kind -> !SET_APART.contains(kind)).share(VERIFIED);
    return Goal.atLeast(
        "Verified of honest people, " + population.platform(),
        MOST,
        share,
        Figures.percent(share),
        "at least 97 %");
  }

  private static List<String> row(HonestClass kind, Population population, Outcomes outcomes) {
    var cells = new ArrayList<>(shares(kind, population, outcomes));
    var witnessed = population.witnessed().get(kind);
    cells.add(witnessed == null ? "-" : Figures.percent(witnessed.share(VERIFIED)));
    return cells;
  }

  private static List<String> shares(Enum<?> kind, Population population, Outcomes outcomes) {
    var cells = new ArrayList<String>();
    cells.add(words(kind) + ", " + population.platform());
    for (var flag : List.of(VERIFIED, REVIEW, UNVERIFIABLE, REJECTED)) {
      cells.add(Figures.percent(outcomes.share(flag)));
    }
    return cells;
  }

  private static List<String> row(List<String> shares, double[] honest, Outcomes spoofed) {
    var roc = Roc.of(honest, spoofed.confidences());
    var cells = new ArrayList<>(shares);
    cells.add(Figures.decimal(roc.auc()));
    cells.add(Figures.percent(roc.falseRejections(FEW)));
    cells.add(Figures.percent(roc.falseRejections(VERY_FEW)));
    return cells;
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
