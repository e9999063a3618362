/** Telling endpoints of outsiders what happened: managing, writing and sending. */
@NullMarked
package org.verifiedcompliance.application.webhooks;

import org.jspecify.annotations.NullMarked;
