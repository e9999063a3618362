package org.verifiedcompliance.http.exports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that no spreadsheet takes for a formula. */
final class SafeCells {
  private static final String DANGEROUS = "=+-@\t\r\0";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private SafeCells() {}

  /** The text, after an apostrophe if a spreadsheet might compute it; a plain number may not. */
  static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    var isSafe = DANGEROUS.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches();
    return isSafe ? text : "'" + text;
  }
}
