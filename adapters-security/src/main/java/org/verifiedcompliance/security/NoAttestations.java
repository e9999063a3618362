package org.verifiedcompliance.security;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sessions.AttestationVerifier;
import org.verifiedcompliance.domain.verification.Attestation;

/** Stands where no platform's verifier is set up: a token says nothing, for or against. */
public final class NoAttestations implements AttestationVerifier {
  @Override
  public Attestation verify(@Nullable String token, Operation operation) {
    return Attestation.ABSENT;
  }
}
