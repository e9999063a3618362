package org.verifiedcompliance.feeds.calendars;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar as RFC 5545 wants them: ended by CRLF, folded after 75 octets. */
final class ContentLines {
  private static final int WIDTH = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line whose value needs no escapes. */
  void raw(String line) {
    var octets = 0;
    for (int i = 0; i < line.length(); ) {
      var point = line.codePointAt(i);
      var size = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > WIDTH) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(point);
      octets += size;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }

  /** A line with a text, of which control characters are left out. */
  void text(String name, String value) {
    var escaped =
        value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\\r\\n?|\\n", "\\\\n")
            .replaceAll("[\\p{Cntrl}]", " ");
    raw(name + ":" + escaped);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
