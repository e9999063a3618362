package org.verifiedcompliance.application.notifications;

import java.nio.charset.StandardCharsets;

/** Seals nothing, so that a test can read it; what begins with a zero is of another key. */
public final class PlainTokenSeal implements TokenSeal {
  @Override
  public byte[] seal(String token) {
    return token.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] sealFor(String use, String secret) {
    return seal(use + secret);
  }

  @Override
  public String openFor(String use, byte[] sealed) {
    return open(sealed).substring(use.length());
  }

  @Override
  public String open(byte[] sealed) {
    if (sealed[0] == 0) {
      throw new IllegalArgumentException("not sealed with this server's key");
    }
    return new String(sealed, StandardCharsets.UTF_8);
  }
}
