package org.verifiedcompliance.feeds;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingLimits;

/** Descriptions, in the lines in which they were written. */
public final class Paragraphs {
  private static final int MOST = MeetingLimits.DESCRIPTION;

  private Paragraphs() {}

  /** Without control characters but for ends of lines; cut, and said so, when it is too long. */
  public static @Nullable String description(@Nullable String written, Findings findings) {
    var text = written == null ? "" : clean(written);
    if (text.codePointCount(0, text.length()) <= MOST) {
      return text.isEmpty() ? null : text;
    }
    findings.remark("too-long", "Its description was cut after %d characters.".formatted(MOST));
    return text.substring(0, text.offsetByCodePoints(0, MOST)).strip();
  }

  private static String clean(String text) {
    return text.replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
        .replaceAll("\\p{Cs}", "\uFFFD")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
