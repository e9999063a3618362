/** Hosts who confirm that people were there. */
@NullMarked
package org.verifiedcompliance.application.witnesses;

import org.jspecify.annotations.NullMarked;
