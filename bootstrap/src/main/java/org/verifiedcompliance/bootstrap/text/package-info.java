/** Text for terminals. */
@NullMarked
package org.verifiedcompliance.bootstrap.text;

import org.jspecify.annotations.NullMarked;
