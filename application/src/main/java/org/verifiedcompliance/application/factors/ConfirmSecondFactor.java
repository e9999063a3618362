package org.verifiedcompliance.application.factors;

import java.time.Duration;
import java.util.List;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.auth.CurrentUser;

/** Switches the second factor on for whoever shows a code of it. */
@FunctionalInterface
public interface ConfirmSecondFactor {
  /** Switches it on, and signs the other devices out, which never showed it. */
  Outcome confirm(Command command);

  /** Who asks, the code, and from where. */
  record Command(CurrentUser user, String code, ClientAddress from) {
    /** Tells nothing of the code. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /**
     * It guards the account.
     *
     * @param recoveryCodes to be shown once
     */
    record On(List<String> recoveryCodes) implements Outcome {
      /** Copies the codes. */
      public On {
        recoveryCodes = List.copyOf(recoveryCodes);
      }

      /** Tells nothing of the codes. */
      @Override
      public String toString() {
        return "On[...]";
      }
    }

    /** The code is not the one of now, or was used. */
    record WrongCode() implements Outcome {}

    /** There is no secret that waits for a code. */
    record NotBegun() implements Outcome {}

    /** Too many wrong codes: nothing was checked. */
    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }
}
