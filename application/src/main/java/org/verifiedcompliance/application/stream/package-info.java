/** What changed, in one total order: read by phones that catch up and by everybody who listens. */
@NullMarked
package org.verifiedcompliance.application.stream;

import org.jspecify.annotations.NullMarked;
