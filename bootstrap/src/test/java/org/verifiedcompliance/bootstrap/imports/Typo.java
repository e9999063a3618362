package org.verifiedcompliance.bootstrap.imports;

import java.util.SplittableRandom;

/** Slips of the fingers, the same in every run. */
final class Typo {
  private static final int SHORTEST = 5;
  private final SplittableRandom random;

  Typo(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The text with one slip in its longest word; unchanged when all words are short. */
  String in(String text) {
    var longest = "";
    for (var word : text.split("[^\\p{L}]+")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest.length() < SHORTEST ? text : text.replace(longest, slip(longest));
  }

  private String slip(String word) {
    var at = random.nextInt(word.length() - 1);
    var other = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + other + word.substring(at);
      case 2 -> word.substring(0, at) + other + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
