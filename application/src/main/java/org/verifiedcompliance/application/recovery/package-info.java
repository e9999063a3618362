/** Ways back into an account by its mailbox. */
@NullMarked
package org.verifiedcompliance.application.recovery;

import org.jspecify.annotations.NullMarked;
