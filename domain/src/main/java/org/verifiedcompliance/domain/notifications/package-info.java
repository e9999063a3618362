/** What people are told, by which ways, and when. */
@NullMarked
package org.verifiedcompliance.domain.notifications;

import org.jspecify.annotations.NullMarked;
