package org.verifiedcompliance.application.accounts;

import java.util.Optional;

/** Makes the one-time token for the first administrator, for the operator's eyes at the start. */
@FunctionalInterface
public interface OfferFirstAdmin {
  /** A fresh token, good for a day and instead of any before; empty when there is an admin. */
  Optional<String> offer();
}
