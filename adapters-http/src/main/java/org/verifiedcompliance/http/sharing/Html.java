package org.verifiedcompliance.http.sharing;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markup. Whatever is put into it and is not markup itself is text, and escaped: there is no way to
 * forget it.
 *
 * @param markup well-formed
 */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  private static final Pattern SLOT = Pattern.compile("\\{}");

  /** The template with the parts in the places of its {@code {}}, in their order. */
  static Html of(String template, Object... parts) {
    var slots = SLOT.matcher(template);
    var filled = new StringBuilder();
    for (var part : parts) {
      if (!slots.find()) {
        throw new IllegalArgumentException("more parts than places");
      }
      slots.appendReplacement(filled, Matcher.quoteReplacement(markupOf(part)));
    }
    if (slots.find()) {
      throw new IllegalArgumentException("more places than parts");
    }
    slots.appendTail(filled);
    return new Html(filled.toString());
  }

  /** One after the other. */
  static Html join(Collection<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  private static String markupOf(Object part) {
    return part instanceof Html html ? html.markup : escaped(part.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
