/** What runs the system: accounts of others, all meetings, and how it goes. */
@NullMarked
package org.verifiedcompliance.application.administration;

import org.jspecify.annotations.NullMarked;
