package org.verifiedcompliance.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that keeps what people wrote around a measured part. */
public final class MarkdownPage {
  /** The line after which the measured part begins. */
  public static final String BEGIN = "<!-- measured: begin -->\n";

  /** The line before which it ends. */
  public static final String END = "<!-- measured: end -->\n";

  private MarkdownPage() {}

  /**
   * Writes the measured part between its two lines; a page without them becomes that part alone.
   *
   * @throws IOException when the page cannot be read or written
   */
  public static void write(Path page, String measured) throws IOException {
    var before = Files.exists(page) ? Files.readString(page) : "";
    Files.writeString(page, replaced(before, measured));
  }

  static String replaced(String page, String measured) {
    var begin = page.indexOf(BEGIN);
    var end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      return measured;
    }
    return page.substring(0, begin + BEGIN.length()) + "\n" + measured + "\n" + page.substring(end);
  }
}
