package org.verifiedcompliance.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's messages are signed with.
 *
 * @param former the one before, which signs too until {@code formerUntil}
 */
public record HookSecrets(
    SealedSecret current, @Nullable SealedSecret former, @Nullable Instant formerUntil) {
  /** How long a receiver has to take over a new secret. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** The first of an endpoint. */
  public static HookSecrets first(SealedSecret secret) {
    return new HookSecrets(secret, null, null);
  }

  /** With a new one; the one so far goes on to sign for a while. */
  public HookSecrets rotated(SealedSecret fresh, Instant now) {
    return new HookSecrets(fresh, current, now.plus(OVERLAP));
  }

  /** Those that sign at this time, the newest first. */
  public List<SealedSecret> at(Instant now) {
    return former != null && formerUntil != null && now.isBefore(formerUntil)
        ? List.of(current, former)
        : List.of(current);
  }
}
