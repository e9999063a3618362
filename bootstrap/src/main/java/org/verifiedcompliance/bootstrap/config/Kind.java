package org.verifiedcompliance.bootstrap.config;

import java.util.function.Function;

/**
 * What a setting may hold.
 *
 * @param allowed the values in words, for whoever wrote a wrong one
 * @param parse reads the text; throws IllegalArgumentException when it is not allowed
 */
record Kind<T>(String allowed, Function<String, T> parse) {}
