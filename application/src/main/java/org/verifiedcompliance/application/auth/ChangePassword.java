package org.verifiedcompliance.application.auth;

import java.time.Duration;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordWeakness;

/** Gives the account another password and signs the person's other devices out. */
@FunctionalInterface
public interface ChangePassword {
  /** Changes it for somebody who knows the current one; failures count like failed log-ins. */
  Outcome change(Command command);

  /** Who asks, with which passwords, and from where. */
  record Command(CurrentUser user, Password current, Password next, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** It is changed. */
    record Changed() implements Outcome {}

    /** The current password is another one. */
    record WrongPassword() implements Outcome {}

    /** The new password will not do. */
    record WeakPassword(PasswordWeakness weakness) implements Outcome {}

    /** Too many failures: nothing was checked. */
    record TooManyAttempts(Duration retryAfter) implements Outcome {}

    /** Too many passwords are being hashed: try again in a second. */
    record Busy() implements Outcome {}
  }
}
