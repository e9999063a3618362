package org.verifiedcompliance.evaluation.metrics;

/**
 * A probability that something is so, and whether it was.
 *
 * @param probability 0 to 1
 * @param group what is drawn together by the bootstrap: readings of one session depend on each
 *     other
 */
public record Prediction(double probability, boolean truth, String group) {}
