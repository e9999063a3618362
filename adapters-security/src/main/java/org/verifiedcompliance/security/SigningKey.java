package org.verifiedcompliance.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;

/** A key that signs access tokens from some time on, and verifies them before and after. */
final class SigningKey {
  private final String kid;
  private final Instant usedFrom;
  private final MACSigner signer;
  private final MACVerifier verifier;

  SigningKey(String kid, Instant usedFrom, byte[] secret) {
    this.kid = kid;
    this.usedFrom = usedFrom;
    try {
      signer = new MACSigner(secret);
      verifier = new MACVerifier(secret);
    } catch (JOSEException unfit) {
      throw new IllegalStateException("key " + kid + " does not fit HS256", unfit);
    }
  }

  String kid() {
    return kid;
  }

  Instant usedFrom() {
    return usedFrom;
  }

  MACSigner signer() {
    return signer;
  }

  boolean isSigned(byte[] text, byte[] by) {
    try {
      return verifier.verify(new JWSHeader(JWSAlgorithm.HS256), text, Base64URL.encode(by));
    } catch (JOSEException unfit) {
      return false;
    }
  }
}
