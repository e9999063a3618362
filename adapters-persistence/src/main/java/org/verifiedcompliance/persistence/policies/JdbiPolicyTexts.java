package org.verifiedcompliance.persistence.policies;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Texts in PostgreSQL, which checks each against its hash. */
public final class JdbiPolicyTexts implements PolicyTexts {
  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiPolicyTexts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * On a connection of its own: a judge remembers that it is kept, whatever becomes of the work.
   */
  @Override
  public void keep(VerificationPolicy policy) {
    try (var handle = jdbi.open()) {
      handle.execute(
          "INSERT INTO policy_text (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
          policy.version().hash(),
          policy.canonicalText());
    }
  }

  @Override
  public Optional<String> find(String hash) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT content FROM policy_text WHERE hash = :hash")
            .bind("hash", hash)
            .mapTo(String.class)
            .findOne());
  }
}
