package org.verifiedcompliance.application.recovery;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a letter about an account says.
 *
 * @param link what the reader is to open, on a line of its own, null without one
 * @param code what the reader is to type or an app to send, null without one
 */
record Words(
    String subject,
    List<String> before,
    @Nullable String link,
    @Nullable String code,
    List<String> after) {
  static Words of(String subject, String... sentences) {
    return new Words(subject, List.of(sentences), null, null, List.of());
  }

  String text(String firstName) {
    return """
    Hello %s,

    %s
    %s%s
    %s
    """
        .formatted(
            firstName,
            String.join("\n\n", before),
            link == null ? "" : "\n" + link + "\n",
            code == null ? "" : "\n" + code + "\n",
            String.join("\n\n", after));
  }

  String html(String firstName) {
    return """
    <!doctype html>
    <html lang="en"><body style="font-family: sans-serif">
    <p>Hello %s,</p>
    %s%s%s%s</body></html>
    """
        .formatted(escaped(firstName), marked(before), anchor(), shownCode(), marked(after));
  }

  private String anchor() {
    return link == null
        ? ""
        : "<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(link), escaped(link));
  }

  private String shownCode() {
    return code == null
        ? ""
        : "<p style=\"font-size: larger\"><code>" + escaped(code) + "</code></p>\n";
  }

  private static String marked(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "<p>" + escaped(sentence) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
