package org.verifiedcompliance.application.auth;

/** What shows, after the password, that somebody holds an account's second factor. */
public sealed interface SecondProof {
  /** The code that an authenticator app shows now. */
  record Code(String digits) implements SecondProof {
    /** Tells nothing of the code. */
    @Override
    public String toString() {
      return "Code[...]";
    }
  }

  /** One of the codes that were written down for the day the phone is lost. */
  record RecoveryCode(String text) implements SecondProof {
    /** Tells nothing of the code. */
    @Override
    public String toString() {
      return "RecoveryCode[...]";
    }
  }
}
