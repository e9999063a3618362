package org.verifiedcompliance.application.auth;

import java.util.UUID;
import org.verifiedcompliance.application.accounts.ClientAddress;

/** Signs out one device of the person who asks. */
@FunctionalInterface
public interface EndSignIn {
  /** Ends it. */
  Outcome end(Command command);

  /** Who asks, which device, and from where. */
  record Command(CurrentUser user, UUID signIn, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** Its tokens are dead. */
    record Ended() implements Outcome {}

    /** The person has no such device, or it was signed out before. */
    record NoSuchSignIn() implements Outcome {}
  }
}
