/** From where meetings came. */
@NullMarked
package org.verifiedcompliance.persistence.imports;

import org.jspecify.annotations.NullMarked;
