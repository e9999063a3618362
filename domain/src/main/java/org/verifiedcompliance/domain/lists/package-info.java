/** Long lists, read part by part. */
@NullMarked
package org.verifiedcompliance.domain.lists;

import org.jspecify.annotations.NullMarked;
