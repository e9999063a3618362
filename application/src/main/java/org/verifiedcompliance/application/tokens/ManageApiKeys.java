package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** Makes, lists and revokes the keys of a person's integrations. */
public final class ManageApiKeys {
  /** How every key begins, so that tools that look for lost secrets find it. */
  public static final String PREFIX = "vck_";

  /** The most that one person may have. */
  public static final int MOST = 20;

  private static final int HINT = PREFIX.length() + 4;

  private final ApiKeys keys;
  private final SecretTokens secrets;
  private final AuditLog audit;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Takes the ports. */
  public ManageApiKeys(
      ApiKeys keys,
      SecretTokens secrets,
      AuditLog audit,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.keys = keys;
    this.secrets = secrets;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a key is to be.
   *
   * @param expiresAt null for one that does not end by itself
   */
  public record Wish(
      PersonId owner, String label, Set<ApiScope> scopes, @Nullable Instant expiresAt) {
    /** Copies the scopes. */
    public Wish {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * A key that has just been made.
   *
   * @param secret what the integration must hold: shown this once
   */
  public record Made(ApiKey key, String secret) {}

  /** Makes one; empty when its owner has {@link #MOST} already. */
  public Optional<Made> make(Wish wish) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var secret = PREFIX + secrets.random();
    var key =
        new ApiKey(
            ids.random(),
            wish.owner(),
            wish.label(),
            secret.substring(0, HINT),
            wish.scopes(),
            now,
            null,
            wish.expiresAt());
    return unitOfWork.inTransaction(() -> {
      if (!keys.add(secrets.hashOf(secret), key, MOST)) {
        return Optional.empty();
      }
      audit.write(AuditEntry.of("api_key.made", "api_key", key.id()).concerning(wish.owner()));
      return Optional.of(new Made(key, secret));
    });
  }

  /** All of a person that were not revoked, the newest first. */
  public List<ApiKey> list(PersonId owner) {
    return keys.list(owner);
  }

  /** Revokes one for good; false when the person has no such key. */
  public boolean revoke(PersonId owner, UUID key) {
    return unitOfWork.inTransaction(() -> {
      if (!keys.revoke(owner, key, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
        return false;
      }
      audit.write(AuditEntry.of("api_key.revoked", "api_key", key).concerning(owner));
      return true;
    });
  }
}
