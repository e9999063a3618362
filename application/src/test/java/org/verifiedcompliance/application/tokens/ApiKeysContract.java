package org.verifiedcompliance.application.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.tokens.SessionTokensContract.NOON;
import static org.verifiedcompliance.application.tokens.SessionTokensContract.anyHash;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.auth.ApiScope.Area;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** What every store of API keys keeps to. */
public interface ApiKeysContract {
  ApiKeys keys();

  /** A member with an account. */
  PersonId somebody();

  private static ApiKey key(PersonId owner, Instant at, @Nullable Instant expiresAt) {
    var scopes = Set.of(new ApiScope(Area.MEETINGS, false), new ApiScope(Area.ADMIN, true));
    return new ApiKey(UUID.randomUUID(), owner, "Display", "vck_abcd", scopes, at, null, expiresAt);
  }

  @Test
  default void tellsTheKeyAndTheRolesOfItsOwner() {
    var owner = somebody();
    var hash = anyHash();
    var key = key(owner, NOON, null);

    assertThat(keys().add(hash, key, 2)).isTrue();

    assertThat(keys().find(hash, NOON)).contains(new ApiKeys.Presented(key, Set.of(Role.MEMBER)));
    assertThat(keys().find(anyHash(), NOON)).isEmpty();
  }

  @Test
  default void refusesOneTooManyUntilOneIsRevoked() {
    var owner = somebody();
    var first = key(owner, NOON, null);
    var second = key(owner, NOON.plusSeconds(1), null);
    keys().add(anyHash(), first, 2);
    keys().add(anyHash(), second, 2);
    assertThat(keys().add(anyHash(), key(owner, NOON, null), 2)).isFalse();
    assertThat(keys().list(owner)).containsExactly(second, first);

    assertThat(keys().revoke(owner, first.id(), NOON)).isTrue();
    assertThat(keys().add(anyHash(), key(owner, NOON, null), 2)).isTrue();
  }

  @Test
  default void aRevokedKeyIsWorthNothingAndIsRevokedByItsOwnerAlone() {
    var owner = somebody();
    var hash = anyHash();
    var key = key(owner, NOON, null);
    keys().add(hash, key, 9);

    assertThat(keys().revoke(somebody(), key.id(), NOON)).isFalse();
    assertThat(keys().revoke(owner, key.id(), NOON)).isTrue();
    assertThat(keys().revoke(owner, key.id(), NOON)).isFalse();
    assertThat(keys().find(hash, NOON)).isEmpty();
    assertThat(keys().list(owner)).isEmpty();
  }

  @Test
  default void aKeyEndsAtItsTime() {
    var hash = anyHash();
    keys().add(hash, key(somebody(), NOON, NOON.plusSeconds(9)), 9);

    assertThat(keys().find(hash, NOON.plusSeconds(9).minusNanos(1000))).isPresent();
    assertThat(keys().find(hash, NOON.plusSeconds(9))).isEmpty();
  }

  @Test
  default void theLastUseOnlyMovesOn() {
    var owner = somebody();
    var key = key(owner, NOON, null);
    keys().add(anyHash(), key, 9);

    keys().noteUse(key.id(), NOON.plusSeconds(60));
    keys().noteUse(key.id(), NOON);

    assertThat(keys().list(owner).getFirst().lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
  }
}
