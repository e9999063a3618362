package org.verifiedcompliance.application.factors;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;

/** Makes a secret for an authenticator app; it guards nothing until a code is shown. */
@FunctionalInterface
public interface BeginSecondFactor {
  /** Makes it for whoever signed in just now or gives the password. */
  Outcome begin(Command command);

  /** Who asks, with which password if any, and from where. */
  record Command(CurrentUser user, @Nullable Password password, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /**
     * The secret, to be shown once.
     *
     * @param uri the same for apps, as {@code otpauth://totp/…}
     */
    record Begun(String secret, String uri) implements Outcome {
      /** Tells nothing of the secret. */
      @Override
      public String toString() {
        return "Begun[...]";
      }
    }

    /** The account has a second factor already. */
    record AlreadyOn() implements Outcome {}

    /** It is not proven that the holder of the account asks. */
    record NotProven(Answer answer) implements Outcome {}
  }
}
