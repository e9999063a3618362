package org.verifiedcompliance.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;

/** Makes keys of 256 random bits, and tells those that are none. */
final class Secrets {
  static final int BYTES = 32;

  /** Of 32 random bytes about 30 differ; fewer than 16 do once in 10^13 keys. */
  private static final int MIN_DISTINCT = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static byte[] random(int bytes) {
    var secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static String encode(byte[] secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /**
   * Reads a key that an operator may have written.
   *
   * @throws IllegalStateException when it is too short or was not made by chance
   */
  static byte[] decode(String name, String text) {
    byte[] secret;
    try {
      secret = Base64.getUrlDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("the key file " + name + " holds no base64url secret");
    }
    if (secret.length < BYTES) {
      throw new IllegalStateException("the secret in " + name + " is shorter than 256 bits");
    }
    if (isRepetitive(secret) || isText(secret)) {
      throw new IllegalStateException("the secret in " + name + " is not random");
    }
    return secret;
  }

  private static boolean isRepetitive(byte[] secret) {
    var distinct = new HashSet<Byte>();
    for (var b : secret) {
      distinct.add(b);
    }
    return distinct.size() < MIN_DISTINCT;
  }

  private static boolean isText(byte[] secret) {
    for (var b : secret) {
      if (b < ' ' || b > '~') {
        return false;
      }
    }
    return true;
  }
}
