/** What a storm shall be, and the chance that drives it. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.plan;

import org.jspecify.annotations.NullMarked;
