/** The address of an account: proving that it is the holder's, and giving it another. */
@NullMarked
package org.verifiedcompliance.application.emails;

import org.jspecify.annotations.NullMarked;
