package org.verifiedcompliance.bootstrap.demo;

/**
 * One line of the played day.
 *
 * @param answer the status code and, for a refusal, its code
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
    boolean asExpected) {}
