package org.verifiedcompliance.evaluation.generated;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.verifiedcompliance.domain.simulation.HonestClass;
import org.verifiedcompliance.domain.simulation.SpoofClass;
import org.verifiedcompliance.domain.simulation.TraceGenerator;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.Platform;

/**
 * The verdicts on every generated class, on one platform.
 *
 * @param witnessed the honest classes, each claim with a venue code
 */
public record Population(
    Platform platform,
    Map<HonestClass, Outcomes> honest,
    Map<HonestClass, Outcomes> witnessed,
    Map<SpoofClass, Outcomes> spoofed) {

  /** Makes and judges so many claims of each class. */
  public static Population of(TraceGenerator generator, Platform platform, int count) {
    var honest = new EnumMap<HonestClass, Outcomes>(HonestClass.class);
    var witnessed = new EnumMap<HonestClass, Outcomes>(HonestClass.class);
    for (var kind : HonestClass.values()) {
      honest.put(kind, Outcomes.of(count, i -> generator.honest(kind, platform, i)));
      witnessed.put(
          kind,
          Outcomes.of(
              count, i -> generator.honest(kind, platform, i).with(Corroboration.VENUE_CODE)));
    }
    var spoofed = new EnumMap<SpoofClass, Outcomes>(SpoofClass.class);
    for (var kind : SpoofClass.values()) {
      spoofed.put(kind, Outcomes.of(count, i -> generator.spoofed(kind, platform, i)));
    }
    return new Population(platform, honest, witnessed, spoofed);
  }

  /** The honest classes that satisfy a condition, together. */
  public Outcomes honest(Predicate<HonestClass> which) {
    return Outcomes.of(
        honest.entrySet().stream().filter(e -> which.test(e.getKey())).map(Map.Entry::getValue));
  }

  /** The spoofed classes that satisfy a condition, together. */
  public Outcomes spoofed(Predicate<SpoofClass> which) {
    return Outcomes.of(
        spoofed.entrySet().stream().filter(e -> which.test(e.getKey())).map(Map.Entry::getValue));
  }
}
