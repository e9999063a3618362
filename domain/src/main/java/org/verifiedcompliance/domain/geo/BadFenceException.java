package org.verifiedcompliance.domain.geo;

import org.jspecify.annotations.Nullable;

/** A fence cannot be as it was drawn. */
public final class BadFenceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient @Nullable Coordinate place;

  /**
   * Refuses a fence.
   *
   * @param code stable, kebab-case, such as {@code self-crossing}
   * @param message a phrase for people without a subject, which names the ring and the place
   * @param place where it is wrong, null when it is so as a whole
   */
  public BadFenceException(String code, String message, @Nullable Coordinate place) {
    super(message);
    this.code = code;
    this.place = place;
  }

  /** A stable name of what is wrong, in kebab case. */
  public String code() {
    return code;
  }

  /** Where it is wrong, null when the fence is so as a whole. */
  public @Nullable Coordinate place() {
    return place;
  }
}
