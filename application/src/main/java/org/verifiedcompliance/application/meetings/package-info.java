/** Publishing and finding meetings. */
@NullMarked
package org.verifiedcompliance.application.meetings;

import org.jspecify.annotations.NullMarked;
