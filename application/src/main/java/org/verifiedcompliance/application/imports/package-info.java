/** Bringing published lists of meetings into the store. */
@NullMarked
package org.verifiedcompliance.application.imports;

import org.jspecify.annotations.NullMarked;
