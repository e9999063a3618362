package org.verifiedcompliance.evaluation.phones;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.metrics.Calibration;
import org.verifiedcompliance.evaluation.metrics.Prediction;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/**
 * How much of the reported accuracy is to be believed: factors are learned on one phone and scored
 * on the others of its platform.
 */
public final class FactorStudy {
  private static final double RADIUS = 200;
  private static final double FARTHEST = 400;
  private static final int TIMES = 4;

  private final RandomGenerator random;
  private final MarkdownTable factors = new MarkdownTable(headings());
  private final MarkdownTable scores =
      new MarkdownTable(
          "Scored on, as learned on the other",
          "ECE, phone's word",
          "ECE, factors",
          "ECE, product",
          "Log-loss, phone's word",
          "Log-loss, factors",
          "Log-loss, product");

  /** By this chance. */
  public FactorStudy(RandomGenerator random) {
    this.random = random;
  }

  /** Learns and scores over readings at rest. */
  public Section of(List<PhoneReading> readings) {
    for (var platform : List.of(Platform.ANDROID, Platform.IOS)) {
      var own = readings.stream().filter(reading -> reading.platform() == platform).toList();
      for (var phone : own.stream().map(PhoneReading::phone).distinct().toList()) {
        score(phone, own);
      }
    }
    return new Section(
        "How much of the accuracy to believe",
        List.of(
            "Factors on the reported accuracy with the smallest log-loss, by accuracy band:\n",
            factors.toString(),
            "Readings that can be decided:\n",
            scores.toString()),
        List.of());
  }

  private void score(String phone, List<PhoneReading> readings) {
    var others = readings.stream().filter(reading -> !reading.phone().equals(phone)).toList();
    var own = readings.stream().filter(reading -> reading.phone().equals(phone)).toList();
    if (others.isEmpty()) {
      return;
    }
    var learned = SigmaFactors.learn(trials(others));
    row(phone, learned);
    var scored = trials(own).stream().filter(Trial::decidable).toList();
    var word = calibration(scored.stream().map(SigmaFactors.NONE::predict));
    var better = calibration(scored.stream().map(learned::predict));
    var product = calibration(scored.stream().map(Trial::ofVerifier));
    scores.row(
        phone,
        Figures.decimal(word.calibrationError()),
        Figures.decimal(better.calibrationError()),
        Figures.decimal(product.calibrationError()),
        Figures.decimal(word.logLoss()),
        Figures.decimal(better.logLoss()),
        Figures.decimal(product.logLoss()));
  }

  private List<Trial> trials(List<PhoneReading> readings) {
    return new Trials(readings, random).upTo(FARTHEST, RADIUS, TIMES);
  }

  private void row(String phone, SigmaFactors learned) {
    var cells = new ArrayList<String>();
    cells.add("all but " + phone);
    for (var band : AccuracyBand.values()) {
      cells.add(learned.knows(band) ? "%.2f".formatted(learned.of(band)) : "-");
    }
    factors.row(cells);
  }

  private static Calibration calibration(Stream<Prediction> predictions) {
    return Calibration.of(predictions.toList());
  }

  private static String[] headings() {
    return Stream.concat(
            Stream.of("Learned on"), Stream.of(AccuracyBand.values()).map(AccuracyBand::label))
        .toArray(String[]::new);
  }
}
