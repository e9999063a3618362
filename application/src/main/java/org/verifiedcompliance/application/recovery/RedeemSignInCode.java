package org.verifiedcompliance.application.recovery;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * Signs a device in by the code of a letter; a second factor is asked for like after a password.
 */
@FunctionalInterface
public interface RedeemSignInCode {
  /** Five tries for each code; unknown, wrong, old and too often tried get one answer. */
  LogIn.Outcome redeem(Command command);

  /** Who, with which code, on which device and from where. */
  record Command(EmailAddress email, String code, @Nullable String deviceName, ClientAddress from) {
    /** Tells nothing of the code. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }
}
