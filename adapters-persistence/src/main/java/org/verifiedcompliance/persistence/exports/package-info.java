/** Whole tables, a part at a time. */
@NullMarked
package org.verifiedcompliance.persistence.exports;

import org.jspecify.annotations.NullMarked;
