/** All that is held on a person: shown, erased, and forgotten in time. */
@NullMarked
package org.verifiedcompliance.application.privacy;

import org.jspecify.annotations.NullMarked;
