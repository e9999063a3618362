package org.verifiedcompliance.http.input;

import java.util.List;
import java.util.regex.Pattern;

/** A text, kept exactly as it was sent. */
public final class TextField extends Field<String, TextField> {
  TextField(Slot<String> slot) {
    super(slot);
    check(Texts::isClean, "invalid-characters", "must not contain U+0000 or half a character");
  }

  /** At least and at most so many code points. */
  public TextField length(int min, int max) {
    return check(
            text -> text.codePointCount(0, text.length()) >= min,
            "too-short",
            min == 1 ? "must not be empty" : "must have at least " + min + " characters")
        .check(
            text -> text.codePointCount(0, text.length()) <= max,
            "too-long",
            "must have at most " + max + " characters");
  }

  /** More than white space. */
  public TextField notBlank() {
    return check(text -> !text.isBlank(), "blank", "must not be blank");
  }

  /** One of some words. */
  public TextField oneOf(List<String> words) {
    return check(words::contains, "unknown-value", "must be one of " + String.join(", ", words));
  }

  /** The whole text fits the pattern; bound the length first. */
  public TextField matches(Pattern pattern, String code, String message) {
    return check(text -> pattern.matcher(text).matches(), code, message);
  }

  @Override
  TextField self() {
    return this;
  }
}
