/** The people behind the accounts. */
@NullMarked
package org.verifiedcompliance.application.people;

import org.jspecify.annotations.NullMarked;
