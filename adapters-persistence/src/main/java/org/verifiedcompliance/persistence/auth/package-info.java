/** Sign-ins, their tokens and failed log-ins in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.auth;

import org.jspecify.annotations.NullMarked;
