/** People (contacts) over HTTP. */
@NullMarked
package org.verifiedcompliance.http.people;

import org.jspecify.annotations.NullMarked;
