/** Measurements, run by hand: see docs/performance.md. */
@NullMarked
package org.verifiedcompliance.benchmarks;

import org.jspecify.annotations.NullMarked;
