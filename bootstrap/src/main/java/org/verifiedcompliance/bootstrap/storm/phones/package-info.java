/** The virtual phones. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.phones;

import org.jspecify.annotations.NullMarked;
