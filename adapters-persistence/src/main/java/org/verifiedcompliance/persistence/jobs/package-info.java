/** Work that one node does for all. */
@NullMarked
package org.verifiedcompliance.persistence.jobs;

import org.jspecify.annotations.NullMarked;
