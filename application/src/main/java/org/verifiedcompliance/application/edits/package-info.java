/** Edits of people and meetings that may have been made offline, and their conflicts. */
@NullMarked
package org.verifiedcompliance.application.edits;

import org.jspecify.annotations.NullMarked;
