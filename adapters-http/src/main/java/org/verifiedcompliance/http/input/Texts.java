package org.verifiedcompliance.http.input;

/** What holds for every text from outside. */
final class Texts {
  private Texts() {}

  /** Whether a store can keep the text: no U+0000, no lone surrogate. */
  static boolean isClean(String text) {
    return text.codePoints()
        .noneMatch(point ->
            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
