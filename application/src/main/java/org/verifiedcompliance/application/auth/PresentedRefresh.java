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
 * @param replays how often it came back alone after that
 * @param overlapped whether it ever came twice at once
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
    int replays,
    boolean overlapped,
    @Nullable TokenHash successor,
    boolean successorUsed) {}
