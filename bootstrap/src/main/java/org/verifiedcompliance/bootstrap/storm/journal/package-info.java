/** What the phones of a storm saw. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.journal;

import org.jspecify.annotations.NullMarked;
