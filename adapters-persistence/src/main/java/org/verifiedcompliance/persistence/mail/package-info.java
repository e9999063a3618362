/** Letters that wait to leave, sealed in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.mail;

import org.jspecify.annotations.NullMarked;
