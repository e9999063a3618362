package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.verification.Attestation;

/**
 * Port: what the maker of a platform says about a phone and its app (Play Integrity, App Attest).
 */
public interface AttestationVerifier {
  /**
   * Judges a token; no token is {@link Attestation#ABSENT}. One that is signed by nobody who may,
   * or bound to another operation than this, is {@link Attestation#FORGED}.
   */
  Attestation verify(@Nullable String token, Operation operation);

  /**
   * What a token must be bound to, so that it is good for one operation only.
   *
   * @param clientTime the phone's clock at the operation, null when not said
   */
  record Operation(SessionId session, @Nullable Instant clientTime) {
    /** The text whose SHA-256 a phone has its platform sign: the id, a bar, epoch milliseconds. */
    public String text() {
      return session.value() + "|" + (clientTime == null ? "" : clientTime.toEpochMilli());
    }
  }
}
