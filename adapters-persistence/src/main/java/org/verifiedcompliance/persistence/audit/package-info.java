/** The audit log in tables. */
@NullMarked
package org.verifiedcompliance.persistence.audit;

import org.jspecify.annotations.NullMarked;
