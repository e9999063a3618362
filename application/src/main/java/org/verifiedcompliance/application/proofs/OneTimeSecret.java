package org.verifiedcompliance.application.proofs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What is kept of a secret that the holder of an account may use once.
 *
 * @param address the mailbox that it was sent to, null when it was not
 * @param signIn the device that asked for it, null when none was signed in
 * @param expiresAt from then on it is worth nothing
 */
public record OneTimeSecret(
    Purpose purpose,
    PersonId person,
    TokenHash hash,
    @Nullable EmailAddress address,
    @Nullable UUID signIn,
    Instant expiresAt) {
  /** What it is good for, and for nothing else. */
  public enum Purpose {
    /** Sets a new password. */
    PASSWORD_RESET,
    /** Signs a device in. */
    SIGN_IN_CODE,
    /** Proves that the address of the account is the holder's. */
    VERIFY_EMAIL,
    /** Gives the account another address. */
    CHANGE_EMAIL,
    /** Stands for a right password, until the second factor follows. */
    LOGIN_CHALLENGE
  }
}
