package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** API keys in a map; who has no other roles is a member. */
public final class InMemoryApiKeys implements ApiKeys {
  public final Map<PersonId, Set<Role>> roles = new LinkedHashMap<>();
  private final Map<TokenHash, ApiKey> keys = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(TokenHash hash, ApiKey key, int most) {
    if (list(key.owner()).size() >= most) {
      return false;
    }
    keys.put(hash, key);
    return true;
  }

  @Override
  public synchronized List<ApiKey> list(PersonId owner) {
    return keys.values().stream()
        .filter(key -> key.owner().equals(owner))
        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
        .toList();
  }

  @Override
  public synchronized boolean revoke(PersonId owner, UUID id, Instant at) {
    return keys.values().removeIf(key -> key.owner().equals(owner) && key.id().equals(id));
  }

  @Override
  public synchronized Optional<Presented> find(TokenHash hash, Instant now) {
    return Optional.ofNullable(keys.get(hash))
        .filter(key -> key.expiresAt() == null || now.isBefore(key.expiresAt()))
        .map(key -> new Presented(key, roles.getOrDefault(key.owner(), Set.of(Role.MEMBER))));
  }

  @Override
  public synchronized void noteUse(UUID id, Instant at) {
    keys.replaceAll((_, key) ->
        key.id().equals(id) && (key.lastUsedAt() == null || key.lastUsedAt().isBefore(at))
            ? new ApiKey(
                id,
                key.owner(),
                key.label(),
                key.hint(),
                key.scopes(),
                key.createdAt(),
                at,
                key.expiresAt())
            : key);
  }
}
