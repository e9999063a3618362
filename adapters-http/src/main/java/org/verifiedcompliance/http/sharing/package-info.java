/** Links by which outsiders see chosen facts, and the page that they see. */
@NullMarked
package org.verifiedcompliance.http.sharing;

import org.jspecify.annotations.NullMarked;
