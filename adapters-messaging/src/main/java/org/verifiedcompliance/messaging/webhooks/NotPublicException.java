package org.verifiedcompliance.messaging.webhooks;

import java.io.IOException;

/** The name leads to an address to which nothing is sent. */
final class NotPublicException extends IOException {
  NotPublicException() {
    super("the host has an address that is not public");
  }
}
