package org.verifiedcompliance.domain.policies;

/**
 * What one level chose, and how often it has chosen.
 *
 * @param number counts the editions of the level; the first chooses nothing
 */
public record PolicyEdition(long number, PolicyChoices choices) {
  /** The level has never chosen anything. */
  public static final PolicyEdition FIRST = new PolicyEdition(1, PolicyChoices.NONE);

  /** The next one. */
  public PolicyEdition followedBy(PolicyChoices next) {
    return new PolicyEdition(number + 1, next);
  }
}
