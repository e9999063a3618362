/** Figures of attendance: each is a sum over sessions, and can be counted again from the facts. */
@NullMarked
package org.verifiedcompliance.domain.statistics;

import org.jspecify.annotations.NullMarked;
