package org.verifiedcompliance.bootstrap.demo;

/**
 * One line of the played day.
 *
 * @param answer the status code and, for a refusal, its code
 * @param link where anybody can look at the proof; empty without one
 * @param asExpected whether the server answered as it has to
 */
record Step(
    String person,
    String story,
    String action,
    String answer,
    String verdict,
    String confidence,
    String reasons,
    String link,
    boolean asExpected) {
  /** The same with a link. */
  Step with(String url, boolean isOpen) {
    return new Step(
        person, story, action, answer, verdict, confidence, reasons, url, asExpected && isOpen);
  }
}
