package org.verifiedcompliance.application.imports;

/**
 * What is wrong or remarkable about an entry.
 *
 * @param code kebab-case, stable
 * @param message a sentence for people
 */
public record Finding(String code, String message) {
  /** The entry is another one's double. */
  public static final String DOUBLED = "doubled";

  /** No time zone is known for the place. */
  public static final String NO_TIMEZONE = "no-timezone";

  /** The meeting was being changed by somebody else. */
  public static final String BUSY = "busy";
}
