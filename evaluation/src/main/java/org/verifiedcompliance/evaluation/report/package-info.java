/** Tables, goals and how they are written. */
@NullMarked
package org.verifiedcompliance.evaluation.report;

import org.jspecify.annotations.NullMarked;
