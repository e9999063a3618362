/** Requests that may come twice, and their answers. */
@NullMarked
package org.verifiedcompliance.application.repeats;

import org.jspecify.annotations.NullMarked;
