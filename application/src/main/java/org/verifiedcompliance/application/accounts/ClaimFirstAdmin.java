package org.verifiedcompliance.application.accounts;

/** Opens the first administrator's account for whoever holds the one-time token. */
@FunctionalInterface
public interface ClaimFirstAdmin {
  /** Spends the token and opens the account, both or none. */
  Outcome claim(Command command);

  /** The token and the wish. */
  record Command(String token, NewAccount asked) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /** The token is good; the account may still be refused, and then the token stays good. */
    record Answered(AccountOpening opening) implements Outcome {}

    /** The token is unknown, spent or too old, or there is an administrator: one answer. */
    record Refused() implements Outcome {}
  }
}
