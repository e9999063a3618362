/** Settings: their names, defaults, allowed values and where they came from. */
@NullMarked
package org.verifiedcompliance.bootstrap.config;

import org.jspecify.annotations.NullMarked;
