/** Which phones a person is known to have, and when each had nothing left to tell. */
@NullMarked
package org.verifiedcompliance.application.devices;

import org.jspecify.annotations.NullMarked;
