package org.verifiedcompliance.application.recovery;

import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordWeakness;

/** Sets a new password for whoever holds the token of a letter, and signs everybody out. */
@FunctionalInterface
public interface ConfirmPasswordReset {
  /** Spends the token and sets the password, both or none; signs nobody in. */
  Outcome confirm(Command command);

  /** The token, the new password, and from where. */
  record Command(String token, Password next, ClientAddress from) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /** The password is set; every device is signed out. */
    record Done() implements Outcome {}

    /** The token is unknown, spent, replaced or too old: one answer for all. */
    record InvalidToken() implements Outcome {}

    /** The new password will not do; the token stays good. */
    record WeakPassword(PasswordWeakness weakness) implements Outcome {}

    /** Too many passwords are being hashed: try again in a second. */
    record Busy() implements Outcome {}
  }
}
