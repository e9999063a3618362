package org.verifiedcompliance.evaluation.metrics;

/** An estimate with the bounds between which it lies in 95 of 100 resamples. */
public record Interval(double estimate, double low, double high) {}
