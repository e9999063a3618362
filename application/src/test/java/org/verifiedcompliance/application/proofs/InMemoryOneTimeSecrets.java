package org.verifiedcompliance.application.proofs;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.domain.people.PersonId;

/** Secrets in a map. */
public final class InMemoryOneTimeSecrets implements OneTimeSecrets {
  private final Map<Key, OneTimeSecret> secrets = new HashMap<>();
  private final Map<Key, Integer> tries = new HashMap<>();

  @Override
  public synchronized void replace(OneTimeSecret secret) {
    var key = new Key(secret.person(), secret.purpose());
    secrets.put(key, secret);
    tries.remove(key);
  }

  @Override
  public synchronized Optional<OneTimeSecret> find(Purpose purpose, TokenHash hash, Instant now) {
    return secrets.values().stream()
        .filter(secret -> secret.purpose() == purpose && secret.hash().equals(hash))
        .filter(secret -> now.isBefore(secret.expiresAt()))
        .findFirst();
  }

  @Override
  public synchronized Optional<OneTimeSecret> spend(Purpose purpose, TokenHash hash, Instant now) {
    var found = find(purpose, hash, now);
    found.ifPresent(secret -> remove(purpose, secret.person()));
    return found;
  }

  @Override
  public synchronized boolean countTry(Purpose purpose, PersonId person, int most, Instant now) {
    var key = new Key(person, purpose);
    var secret = secrets.get(key);
    return secret != null
        && now.isBefore(secret.expiresAt())
        && tries.getOrDefault(key, 0) < most
        && tries.merge(key, 1, Integer::sum) <= most;
  }

  @Override
  public synchronized void remove(Purpose purpose, PersonId person) {
    secrets.remove(new Key(person, purpose));
    tries.remove(new Key(person, purpose));
  }

  @Override
  public synchronized void removeAll(PersonId person) {
    for (var purpose : Purpose.values()) {
      remove(purpose, person);
    }
  }

  @Override
  public synchronized int removeExpired(Instant before, int most) {
    var old =
        secrets.values().stream()
            .filter(secret -> secret.expiresAt().isBefore(before))
            .limit(most)
            .toList();
    old.forEach(secret -> remove(secret.purpose(), secret.person()));
    return old.size();
  }

  private record Key(PersonId person, Purpose purpose) {}
}
