/** What edits say of their base, and what they answer when others edited too. */
@NullMarked
package org.verifiedcompliance.http.merging;

import org.jspecify.annotations.NullMarked;
