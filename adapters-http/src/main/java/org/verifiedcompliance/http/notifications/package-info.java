/** What people are told, and how they want to be told, on the wire. */
@NullMarked
package org.verifiedcompliance.http.notifications;

import org.jspecify.annotations.NullMarked;
