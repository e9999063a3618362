package org.verifiedcompliance.domain.webhooks;

import java.util.Base64;

/**
 * The secret of an endpoint, encrypted: of use only to who holds the server's key.
 *
 * @param base64 the sealed bytes
 */
public record SealedSecret(String base64) {
  /** Of these bytes. */
  public static SealedSecret of(byte[] sealed) {
    return new SealedSecret(Base64.getEncoder().encodeToString(sealed));
  }

  /** The sealed bytes. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return "SealedSecret";
  }
}
