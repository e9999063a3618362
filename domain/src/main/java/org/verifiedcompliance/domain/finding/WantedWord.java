package org.verifiedcompliance.domain.finding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A word that is looked for, and what passes for it.
 *
 * @param word the word itself
 * @param others words that may be meant, each with how well it passes, less than 1
 */
public record WantedWord(String word, Map<String, Double> others) {
  private static final int MOST_OTHERS = 64;
  private static final int SHORTEST_PREFIX = 2;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_WIDE_PART = 2;

  /** From here on stand the scripts that write whole words with two signs. */
  private static final char FIRST_WIDE = '\u2E80';

  private static final double PREFIX = 0.65;
  private static final double WHOLE = 0.3;
  private static final double SLIP = 0.72;
  private static final double PART = 0.45;

  /** Copies the words. */
  public WantedWord {
    others = Map.copyOf(others);
  }

  /** What may be meant by a word that was asked for. */
  public static WantedWord of(AskedWord asked) {
    Map<String, Double> others =
        asked.alike().stream()
            .filter(known -> !known.startsWith(asked.word()))
            .map(known -> Map.entry(known, passes(asked.word(), known)))
            .filter(known -> known.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_OTHERS)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, Double::max, LinkedHashMap::new));
    return new WantedWord(asked.word(), others);
  }

  /** Whether words that begin with it are wanted too. */
  public boolean wantsPrefix() {
    return word.length() >= SHORTEST_PREFIX;
  }

  /** How well a word of a meeting passes for it, 0 to 1. */
  public double quality(String known) {
    if (known.equals(word)) {
      return 1;
    }
    return wantsPrefix() && known.startsWith(word)
        ? PREFIX + WHOLE * word.length() / known.length()
        : others.getOrDefault(known, 0.0);
  }

  /** Long words tell more than short ones. */
  double weight() {
    return Math.sqrt(word.length());
  }

  private static double passes(String typed, String known) {
    var forgiven = Spelling.forgiven(typed);
    var slips =
        Math.abs(typed.length() - known.length()) > forgiven
            ? Integer.MAX_VALUE
            : Spelling.slips(typed, known);
    if (slips <= forgiven) {
      return Math.pow(SLIP, slips);
    }
    return isPart(typed) && known.contains(typed) ? PART : 0;
  }

  /** A sign or two stand in too many words to be meant as a part of one. */
  private static boolean isPart(String typed) {
    var isWide = typed.charAt(0) >= FIRST_WIDE;
    return typed.length() >= (isWide ? SHORTEST_WIDE_PART : SHORTEST_PART);
  }
}
