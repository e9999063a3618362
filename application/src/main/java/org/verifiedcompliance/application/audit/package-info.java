/** Who did what, for whoever looks into it later. */
@NullMarked
package org.verifiedcompliance.application.audit;

import org.jspecify.annotations.NullMarked;
