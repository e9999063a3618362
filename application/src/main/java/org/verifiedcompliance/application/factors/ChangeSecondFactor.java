package org.verifiedcompliance.application.factors;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.application.auth.SecondProof;

/** Changes a second factor that is on, for whoever gives the password or a proof of the factor. */
public interface ChangeSecondFactor {
  /** Makes the change. */
  Outcome change(Change change, Command command);

  /** What is wanted. */
  enum Change {
    /** Sign in by password alone again. */
    SWITCH_OFF,
    /** New recovery codes instead of the former ones. */
    RENEW_RECOVERY_CODES
  }

  /**
   * Who asks and from where; of password and proof one is enough.
   *
   * @param proof is looked at first
   */
  record Command(
      CurrentUser user,
      @Nullable Password password,
      @Nullable SecondProof proof,
      ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /**
     * It is done.
     *
     * @param recoveryCodes the new ones, to be shown once; none after switching off
     */
    record Done(List<String> recoveryCodes) implements Outcome {
      /** Copies the codes. */
      public Done {
        recoveryCodes = List.copyOf(recoveryCodes);
      }

      /** Tells nothing of the codes. */
      @Override
      public String toString() {
        return "Done[...]";
      }
    }

    /** There is no second factor. */
    record NotOn() implements Outcome {}

    /** The proof of the factor is wrong. */
    record WrongCode() implements Outcome {}

    /** Too many wrong proofs: nothing was checked. */
    record TooManyAttempts(Duration retryAfter) implements Outcome {}

    /** It is not proven that the holder of the account asks. */
    record NotProven(Answer answer) implements Outcome {}
  }
}
