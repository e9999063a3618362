package org.verifiedcompliance.application.deliveries;

/** The words of a notification as a letter. */
final class Letter {
  private static final String WHY =
      "You get this because of your settings for notifications, which you can change in the app.";

  private Letter() {}

  static String text(String firstName, Wording words) {
    return """
    Hello %s,

    %s

    %s

    --
    %s
    """
        .formatted(firstName, words.sentence(), words.advice(), WHY);
  }

  static String html(String firstName, Wording words) {
    return """
    <!doctype html>
    <html lang="en"><body style="font-family: sans-serif">
    <p>Hello %s,</p>
    <p><strong>%s</strong></p>
    <p>%s</p>
    <p style="color: #666666; font-size: small">%s</p>
    </body></html>
    """
        .formatted(
            escaped(firstName), escaped(words.sentence()), escaped(words.advice()), escaped(WHY));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
