/** Links by which outsiders see chosen facts. */
@NullMarked
package org.verifiedcompliance.application.sharing;

import org.jspecify.annotations.NullMarked;
