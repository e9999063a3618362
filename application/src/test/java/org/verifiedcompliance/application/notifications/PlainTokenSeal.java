package org.verifiedcompliance.application.notifications;

import java.nio.charset.StandardCharsets;

/** Seals nothing, so that a test can read it. */
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
    return new String(sealed, StandardCharsets.UTF_8);
  }
}
