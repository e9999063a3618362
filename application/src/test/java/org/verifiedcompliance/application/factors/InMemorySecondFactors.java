package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Second factors in a map. */
public final class InMemorySecondFactors implements SecondFactors {
  private final Map<PersonId, Stored> factors = new HashMap<>();

  @Override
  public synchronized Optional<SecondFactor> find(PersonId person) {
    return Optional.ofNullable(factors.get(person))
        .map(stored ->
            new SecondFactor(person, stored.secret, stored.confirmed, stored.codes.size()));
  }

  @Override
  public synchronized boolean begin(PersonId person, String secret, Instant at) {
    var stored = factors.get(person);
    if (stored != null && stored.confirmed) {
      return false;
    }
    factors.put(person, new Stored(secret));
    return true;
  }

  @Override
  public synchronized boolean confirm(PersonId person, Instant at) {
    var stored = factors.get(person);
    if (stored == null || stored.confirmed) {
      return false;
    }
    stored.confirmed = true;
    return true;
  }

  @Override
  public synchronized boolean spendStep(PersonId person, long step) {
    var stored = factors.get(person);
    if (stored == null || stored.lastStep >= step) {
      return false;
    }
    stored.lastStep = step;
    return true;
  }

  @Override
  public synchronized boolean remove(PersonId person) {
    return factors.remove(person) != null;
  }

  @Override
  public synchronized void replaceRecoveryCodes(PersonId person, List<TokenHash> codes) {
    var stored = factors.get(person);
    stored.codes.clear();
    stored.codes.addAll(codes);
  }

  @Override
  public synchronized boolean spendRecoveryCode(PersonId person, TokenHash code) {
    var stored = factors.get(person);
    return stored != null && stored.codes.remove(code);
  }

  private static final class Stored {
    private final String secret;
    private final Set<TokenHash> codes = new HashSet<>();
    private boolean confirmed;
    private long lastStep;

    Stored(String secret) {
      this.secret = secret;
    }
  }
}
