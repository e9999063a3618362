package org.verifiedcompliance.application.auth;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;

/** Signs a device in whose first proof was right, by the second factor. */
@FunctionalInterface
public interface FinishLogIn {
  /** Checks the proof; the challenge stays good until the right one comes, or its time is over. */
  LogIn.Outcome finish(Command command);

  /** What the first step answered, the proof, on which device and from where. */
  record Command(
      String challenge, SecondProof proof, @Nullable String deviceName, ClientAddress from) {
    /** Tells nothing of the challenge. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }
}
