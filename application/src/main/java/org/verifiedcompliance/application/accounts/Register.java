package org.verifiedcompliance.application.accounts;

/** Opens an account for whoever asks; of a person on record it becomes the account. */
@FunctionalInterface
public interface Register {
  /** Opens the account with the role of a member. */
  AccountOpening register(NewAccount asked);
}
