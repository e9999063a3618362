package org.verifiedcompliance.application.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;

/**
 * A refresh token that somebody has presented, with its sign-in, read under the sign-in's lock.
 *
 * @param ended whether the sign-in has ended
 * @param active whether the account is open
 * @param epoch the account's
 * @param token what was presented
 * @param usedAt when it was spent, null when it was not
 * @param burst how often it came back within the first second, as when several ask at once
 * @param replays how often it came back after that, as when an answer was lost
 * @param successor the token that it was spent for
 * @param successorUsed whether that one has been spent too
 */
public record PresentedRefresh(
    SignIn signIn,
    boolean ended,
    boolean active,
    long epoch,
    RefreshToken token,
    @Nullable Instant usedAt,
    int burst,
    int replays,
    @Nullable TokenHash successor,
    boolean successorUsed) {}
