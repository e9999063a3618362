package org.verifiedcompliance.http.operations;

/** Does what a live request does. */
@FunctionalInterface
public interface Action {
  /**
   * Does it, by the parsers and use cases of the live route.
   *
   * @return the body of the live answer
   * @throws org.verifiedcompliance.http.ProblemException when it is refused, as the route would
   */
  Object perform(Wish wish);
}
