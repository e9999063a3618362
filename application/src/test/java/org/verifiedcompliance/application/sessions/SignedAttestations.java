package org.verifiedcompliance.application.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.Attestation;

/**
 * A platform for tests, which signs by HMAC: {@code verdict.SHA-256(operation).signature}, the last
 * two hexadecimal.
 */
public final class SignedAttestations implements AttestationVerifier {
  private static final byte[] KEY = "the platform's own key".getBytes(StandardCharsets.UTF_8);

  /** The token that a phone with this verdict gets for the operation. */
  public String token(Attestation verdict, Operation operation) {
    var said = verdict + "." + hex(sha256(operation.text()));
    return said + "." + hex(signature(said));
  }

  @Override
  public Attestation verify(@Nullable String token, Operation operation) {
    if (token == null) {
      return Attestation.ABSENT;
    }
    for (var verdict : new Attestation[] {Attestation.PASSED, Attestation.FAILED}) {
      if (MessageDigest.isEqual(bytes(token), bytes(token(verdict, operation)))) {
        return verdict;
      }
    }
    return Attestation.FORGED;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(String said) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return mac.doFinal(bytes(said));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
