/** Pictures of texts, for cameras. */
@NullMarked
package org.verifiedcompliance.application.pictures;

import org.jspecify.annotations.NullMarked;
