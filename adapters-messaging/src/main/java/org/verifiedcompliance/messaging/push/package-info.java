/** Push messages by Firebase Cloud Messaging, version 1 of its HTTP interface. */
@NullMarked
package org.verifiedcompliance.messaging.push;

import org.jspecify.annotations.NullMarked;
