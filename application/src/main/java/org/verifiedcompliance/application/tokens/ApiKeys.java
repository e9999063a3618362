package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Port: the keys of integrations, of which only hashes are kept. */
public interface ApiKeys {
  /** Keeps a new key unless its owner has that many already; false then. */
  boolean add(TokenHash hash, ApiKey key, int most);

  /** The keys of a person that were not revoked, the newest first. */
  List<ApiKey> list(PersonId owner);

  /** Revokes one for good; false when the person has no such key. */
  boolean revoke(PersonId owner, UUID key, Instant at);

  /**
   * The key with this hash, while it was neither revoked nor has expired and its owner is active.
   */
  Optional<Presented> find(TokenHash hash, Instant now);

  /** Notes that a key was used. */
  void noteUse(UUID key, Instant at);

  /**
   * A key that somebody shows.
   *
   * @param roles of its owner, at this moment
   */
  record Presented(ApiKey key, Set<Role> roles) {
    /** Copies the roles. */
    public Presented {
      roles = Set.copyOf(roles);
    }
  }
}
