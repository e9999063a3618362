package org.verifiedcompliance.application.repeats;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Another memory, except for what is said otherwise. */
interface Faulty extends Repeats {
  InMemoryRepeats repeats();

  @Override
  default Hold hold(TokenHash id, Instant now) {
    return repeats().hold(id, now);
  }

  @Override
  default Optional<Remembered> claim(TokenHash id, TokenHash request, Claim claim) {
    return repeats().claim(id, request, claim);
  }

  @Override
  default boolean keep(TokenHash id, Remembered what, Instant now, Instant expiresAt) {
    return repeats().keep(id, what, now, expiresAt);
  }

  @Override
  default void settle(TokenHash id, Claim claim, Remembered what) {
    repeats().settle(id, claim, what);
  }

  @Override
  default void release(TokenHash id, Claim claim) {
    repeats().release(id, claim);
  }

  @Override
  default int removeExpired(Instant now, int most) {
    return repeats().removeExpired(now, most);
  }
}
