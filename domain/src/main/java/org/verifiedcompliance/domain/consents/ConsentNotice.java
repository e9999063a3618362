package org.verifiedcompliance.domain.consents;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What people are asked to agree to: one version, never changed once it is published.
 *
 * @param version counts from 1
 * @param texts by language, such as {@code en}; at least one
 * @param material whether those who agreed to an earlier version are asked again
 * @param publishedBy null when it came with the server
 */
public record ConsentNotice(
    long version,
    Map<String, String> texts,
    boolean material,
    @Nullable PersonId publishedBy,
    Instant publishedAt) {
  private static final String USUAL = "en";

  /**
   * Copies the texts.
   *
   * @throws IllegalArgumentException when there are none, or the version is below 1
   */
  public ConsentNotice {
    texts = Map.copyOf(texts);
    if (texts.isEmpty() || version < 1) {
      throw new IllegalArgumentException("a notice has a number and a text");
    }
  }

  /**
   * The language in which it is shown to whoever asks for this one: that, English, or the first.
   */
  public String languageFor(@Nullable String wanted) {
    return Optional.ofNullable(wanted)
        .filter(texts::containsKey)
        .orElseGet(() ->
            texts.containsKey(USUAL)
                ? USUAL
                : texts.keySet().stream().sorted().findFirst().orElseThrow());
  }
}
