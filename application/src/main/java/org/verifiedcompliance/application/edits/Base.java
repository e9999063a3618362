package org.verifiedcompliance.application.edits;

/**
 * What an edit was made on, as whoever edited says.
 *
 * @param <C> what says the values of some fields
 */
public sealed interface Base<C> {
  /** They do not say: on what is there now, so the last writer wins. */
  record Present<C>() implements Base<C> {}

  /** On a version that they saw. */
  record Version<C>(long number) implements Base<C> {}

  /**
   * On these values; fields without one are edited as they are now.
   *
   * @param fields the values, told as if they were changes
   */
  record Values<C>(C fields) implements Base<C> {}
}
