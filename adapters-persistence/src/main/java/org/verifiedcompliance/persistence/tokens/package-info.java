/** Session tokens and API keys in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.tokens;

import org.jspecify.annotations.NullMarked;
