/** Lists of meetings for others to read. */
@NullMarked
package org.verifiedcompliance.application.lists;

import org.jspecify.annotations.NullMarked;
