package org.verifiedcompliance.application.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.domain.people.EmailAddress;

/** Signs a device in by address and password. */
@FunctionalInterface
public interface LogIn {
  /** Checks the password, at the same cost whether or not the address is known. */
  Outcome logIn(Command command);

  /**
   * Who says so, on which device and from where.
   *
   * @param proof of the second factor, null when none was sent
   */
  record Command(
      EmailAddress email,
      Password password,
      @Nullable String deviceName,
      ClientAddress from,
      @Nullable SecondProof proof) {
    /** Without a second factor. */
    public Command(
        EmailAddress email, Password password, @Nullable String deviceName, ClientAddress from) {
      this(email, password, deviceName, from, null);
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /** The device is signed in. */
    record LoggedIn(IssuedTokens tokens, Account account) implements Outcome {}

    /** Wrong password, unknown address or closed account: one answer for all. */
    record Refused() implements Outcome {}

    /**
     * The password is right, and the account has a second factor.
     *
     * @param challenge stands for the right password in the second step
     */
    record SecondFactorRequired(String challenge, Duration expiresIn) implements Outcome {
      /** Tells nothing of the challenge. */
      @Override
      public String toString() {
        return "SecondFactorRequired[...]";
      }
    }

    /** The password is right and the proof of the second factor is not. */
    record WrongCode() implements Outcome {}

    /** Too many failures: nothing was checked. */
    record TooManyAttempts(Duration retryAfter) implements Outcome {}

    /** Too many passwords are being hashed: try again in a second. */
    record Busy() implements Outcome {}
  }
}
