package org.verifiedcompliance.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.simulation.TraceGenerator;
import org.verifiedcompliance.evaluation.generated.ClassStudy;
import org.verifiedcompliance.evaluation.phones.CalibrationStudy;
import org.verifiedcompliance.evaluation.phones.FactorStudy;
import org.verifiedcompliance.evaluation.phones.PhoneLogs;
import org.verifiedcompliance.evaluation.phones.PhoneReading;
import org.verifiedcompliance.evaluation.phones.SignalStudy;
import org.verifiedcompliance.evaluation.phones.StayStudy;
import org.verifiedcompliance.evaluation.phones.TravelStudy;
import org.verifiedcompliance.evaluation.phones.VerdictStudy;
import org.verifiedcompliance.evaluation.report.Report;
import org.verifiedcompliance.evaluation.report.Section;

/**
 * Measures everything there is to measure.
 *
 * @param seed of all chance: the same one gives the same report
 * @param claims how many of each generated class, on each platform
 * @param resamples how many samples the intervals are drawn from
 * @param data folder of {@link PhoneLogs}, null to leave real phones out
 */
public record Evaluation(long seed, int claims, int resamples, @Nullable Path data) {
  private static final long FRESH_SECONDS = 60;

  /**
   * Runs all studies; takes a minute.
   *
   * @throws IOException when the data cannot be read
   */
  public Report report() throws IOException {
    var sections = new ArrayList<Section>();
    if (data == null) {
      sections.add(withoutPhones());
    } else {
      sections.addAll(realPhones(new PhoneLogs(data)));
    }
    var classes = new ClassStudy(new TraceGenerator(seed), claims);
    sections.add(classes.honest());
    sections.add(classes.spoofed());
    return new Report(sections);
  }

  private static Section withoutPhones() {
    return new Section(
        "Real phones", List.of("Not run: no folder with their logs was named.\n"), List.of());
  }

  private List<Section> realPhones(PhoneLogs logs) throws IOException {
    var phones = logs.phones();
    var still = phones.stream().filter(Evaluation::isFreshAndStill).toList();
    return List.of(
        new CalibrationStudy(random(), resamples).of(still),
        new FactorStudy(random()).of(still),
        new VerdictStudy(random(), resamples).of(still),
        new StayStudy(logs.traces(), still).section(),
        new TravelStudy(phones).section(),
        new SignalStudy(phones, random()).section());
  }

  /** The truth is known only of phones at rest; a cached reading is the freshness rule's affair. */
  private static boolean isFreshAndStill(PhoneReading reading) {
    return reading.stationary()
        && reading.fix().accuracy() != null
        && Math.abs(reading.age().toSeconds()) <= FRESH_SECONDS;
  }

  private SplittableRandom random() {
    return new SplittableRandom(seed);
  }
}
