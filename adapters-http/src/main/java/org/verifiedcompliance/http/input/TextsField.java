package org.verifiedcompliance.http.input;

import java.util.List;

/** A list of texts. */
public final class TextsField extends Field<List<String>, TextsField> {
  TextsField(Slot<List<String>> slot) {
    super(slot);
    check(
        texts -> texts.stream().allMatch(Texts::isClean),
        "invalid-characters",
        "must not contain U+0000 or half a character");
  }

  /** At most so many texts, each of 1 to so many code points. */
  public TextsField max(int count, int length) {
    return check(texts -> texts.size() <= count, "too-many", "must have at most " + count)
        .check(
            texts -> texts.stream().allMatch(text -> fits(text, length)),
            "too-long",
            "each must have 1 to " + length + " characters");
  }

  /** The texts, none if the field is absent. */
  public List<String> orEmpty() {
    return or(List.of());
  }

  private static boolean fits(String text, int length) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= length;
  }

  @Override
  TextsField self() {
    return this;
  }
}
