/** The seeded storm: phones, faults and a checker against a server of real processes. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm;

import org.jspecify.annotations.NullMarked;
