package org.verifiedcompliance.application.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** The same secrets in every run: hashes of 1, 2, 3 … */
public final class CountingSecretTokens implements SecretTokens {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String random() {
    return text("secret " + count.incrementAndGet());
  }

  @Override
  public String successorOf(String token) {
    return text("after " + token);
  }

  @Override
  public TokenHash hashOf(String token) {
    return new TokenHash(HexFormat.of().formatHex(sha256(token)));
  }

  private static String text(String of) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(of));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
