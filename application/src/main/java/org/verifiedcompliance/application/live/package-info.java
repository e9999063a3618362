/** The stream as it happens: who listens, and what they are told. */
@NullMarked
package org.verifiedcompliance.application.live;

import org.jspecify.annotations.NullMarked;
