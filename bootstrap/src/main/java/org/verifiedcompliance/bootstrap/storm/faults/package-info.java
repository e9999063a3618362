/** What is broken, and how. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.faults;

import org.jspecify.annotations.NullMarked;
