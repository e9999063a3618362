/** What people look for when they look for meetings: words, tags, days and times. */
@NullMarked
package org.verifiedcompliance.domain.finding;

import org.jspecify.annotations.NullMarked;
