package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Something that happened to an account, for whoever looks into it later. Holds no e-mail address.
 *
 * @param person null when somebody tried an address without an account
 * @param signIn the signed-in device, where there is one
 * @param address where the request came from; null for the command line, and once it is forgotten
 */
public record AccountEvent(
    Kind kind,
    @Nullable PersonId person,
    @Nullable UUID signIn,
    @Nullable ClientAddress address,
    Instant at) {
  /** What happened. */
  public enum Kind {
    /** An account was opened. */
    REGISTERED,
    /** An account with the administrator's role was opened. */
    ADMIN_CREATED,
    /** Somebody signed in. */
    LOGIN_SUCCEEDED,
    /** Somebody tried with a wrong password, an unknown address or a closed account. */
    LOGIN_FAILED,
    /** A spent refresh token came back, so that its sign-in was ended. */
    REFRESH_REUSED,
    /** One device was signed out. */
    SIGN_IN_ENDED,
    /** All devices were signed out. */
    LOGGED_OUT_EVERYWHERE,
    /** The password was changed by its owner. */
    PASSWORD_CHANGED,
    /** The password was set anew by whoever reads the account's mail. */
    PASSWORD_RESET,
    /** The first proof was right and the second factor was not. */
    SECOND_FACTOR_FAILED,
    /** The account has a second factor now. */
    SECOND_FACTOR_ON,
    /** The account has no second factor any more. */
    SECOND_FACTOR_OFF,
    /** A recovery code was used in place of the second factor. */
    RECOVERY_CODE_USED,
    /** The account has another e-mail address. */
    EMAIL_CHANGED
  }
}
