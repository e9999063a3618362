package org.verifiedcompliance.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key that signs time tokens from some time on, and verifies them before and after. */
final class TimeKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_BYTES = 32;

  private final String kid;
  private final Instant usedFrom;
  private final PrivateKey secret;
  private final PublicKey open;

  private TimeKey(String kid, Instant usedFrom, PrivateKey secret, PublicKey open) {
    this.kid = kid;
    this.usedFrom = usedFrom;
    this.secret = secret;
    this.open = open;
  }

  /** A new pair as text: the private part (PKCS 8) and the public one (X.509), in base64url. */
  static String[] generate() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new String[] {
        Secrets.encode(pair.getPrivate().getEncoded()),
        Secrets.encode(pair.getPublic().getEncoded())
      };
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads what {@link #generate} wrote.
   *
   * @throws IllegalArgumentException when it is no key, or the two are no pair
   */
  static TimeKey read(String kid, Instant usedFrom, String secret, String open) {
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      var decoder = Base64.getUrlDecoder();
      var key =
          new TimeKey(
              kid,
              usedFrom,
              factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(secret))),
              factory.generatePublic(new X509EncodedKeySpec(decoder.decode(open))));
      if (!key.isSigned(new byte[0], key.sign(new byte[0]))) {
        throw new IllegalArgumentException("the two parts of key " + kid + " are no pair");
      }
      return key;
    } catch (GeneralSecurityException unfit) {
      throw new IllegalArgumentException("key " + kid + " is none of Ed25519", unfit);
    }
  }

  String kid() {
    return kid;
  }

  Instant usedFrom() {
    return usedFrom;
  }

  /** The 32 bytes that everybody may know, in base64url. */
  String publicText() {
    var encoded = open.getEncoded();
    return Secrets.encode(
        Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isSigned(byte[] text, byte[] by) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(open);
      signature.update(text);
      return signature.verify(by);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }
}
