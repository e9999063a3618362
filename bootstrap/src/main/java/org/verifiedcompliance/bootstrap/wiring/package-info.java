/** Guice modules, one for each feature. */
@NullMarked
package org.verifiedcompliance.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
