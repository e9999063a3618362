package org.verifiedcompliance.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Secrets of 256 bits; the successor of one is an HMAC of it, so that it need not be stored. */
public final class HmacSecretTokens implements SecretTokens {
  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final byte[] PURPOSE = "refresh".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  /** Takes the server's key for successors. */
  public HmacSecretTokens(SecretKey key) {
    this.key = key;
  }

  @Override
  public String random() {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    return text(secret);
  }

  @Override
  public String successorOf(String token) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(PURPOSE);
      return text(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public TokenHash hashOf(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new TokenHash(
          HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
