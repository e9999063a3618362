/** Whether the server lives, is ready, and how its parts are. */
@NullMarked
package org.verifiedcompliance.http.health;

import org.jspecify.annotations.NullMarked;
