package org.verifiedcompliance.domain.verification;

import org.jspecify.annotations.Nullable;

/**
 * One named finding in a verdict.
 *
 * @param code stable name in capitals, such as {@code FIX_STALE}
 * @param weight log-odds toward a false claim; negative speaks for the person, 0 only informs
 * @param value what was found, in the rule's unit, null when nothing was measured
 * @param limit the limit that it was held against, in the same unit
 * @param message the sentence that a person reads
 */
public record Reason(
    String code, double weight, @Nullable Double value, @Nullable Double limit, String message) {}
