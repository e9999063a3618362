/** Devices of the host that stand at the place and check people in. */
@NullMarked
package org.verifiedcompliance.domain.kiosks;

import org.jspecify.annotations.NullMarked;
