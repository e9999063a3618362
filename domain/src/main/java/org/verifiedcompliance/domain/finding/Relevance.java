package org.verifiedcompliance.domain.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;

/**
 * How well a meeting fits the words that are looked for.
 *
 * @param near a place near which meetings fit better, null for none
 */
record Relevance(List<WantedWord> words, @Nullable Coordinate near, Geodesic geodesic) {
  private static final double NAME = 1;
  private static final double KIND = 0.75;
  private static final double ADDRESS = 0.65;
  private static final double OTHER = 0.4;

  /** How much of it says where the words are; the rest says how much of the name they are. */
  private static final double FIT = 0.85;

  /** What is left of it at the other end of the world. */
  private static final double FAR = 0.35;

  /** Where half of what nearness gives is gone. */
  private static final double HALF_WAY_KM = 20;

  /** What has a smaller share of what is looked for is something else. */
  private static final double LEAST_SHARE = 0.4;

  private static final double MILLION = 1e6;

  /** 0 to 1, to six places; 0 when the meeting has too little of what is looked for. */
  double of(MeetingText text) {
    var all = words.stream().mapToDouble(WantedWord::weight).sum();
    var had = words.stream().filter(word -> fit(word, text) > 0).mapToDouble(WantedWord::weight);
    if (had.sum() < LEAST_SHARE * all) {
      return 0;
    }
    var fit = words.stream().mapToDouble(word -> word.weight() * fit(word, text)).sum() / all;
    var score = isName(text) ? 1 : FIT * fit + (1 - FIT) * coverage(text);
    return Math.round(score * nearness(text) * MILLION) / MILLION;
  }

  private boolean isName(MeetingText text) {
    return words.stream()
        .map(WantedWord::word)
        .collect(Collectors.joining(" "))
        .equals(text.name());
  }

  private static double fit(WantedWord word, MeetingText text) {
    return Stream.of(
            NAME * best(word, text.nameWords()),
            KIND * best(word, text.kindWords()),
            ADDRESS * best(word, text.addressWords()),
            OTHER * best(word, text.otherWords()))
        .max(Double::compare)
        .orElse(0.0);
  }

  private static double best(WantedWord word, Set<String> known) {
    return known.stream().mapToDouble(word::quality).max().orElse(0);
  }

  /** The share of the name that is among the words. */
  private double coverage(MeetingText text) {
    return text.nameWords().stream()
        .mapToDouble(
            known -> words.stream().mapToDouble(word -> word.quality(known)).max().orElse(0))
        .average()
        .orElse(0);
  }

  private double nearness(MeetingText text) {
    return near == null
        ? 1
        : FAR
            + (1 - FAR)
                * HALF_WAY_KM
                / (HALF_WAY_KM + geodesic.distance(near, text.place()).kilometers());
  }
}
