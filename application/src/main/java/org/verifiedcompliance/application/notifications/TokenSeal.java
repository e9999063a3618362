package org.verifiedcompliance.application.notifications;

/** Port: makes tokens of devices unreadable for whoever has the store alone. */
public interface TokenSeal {
  /** Seals a token. */
  byte[] seal(String token);

  /** Seals a secret so that it opens only for this use, such as a purpose and a person. */
  byte[] sealFor(String use, String secret);

  /**
   * Opens what {@link #sealFor} made, or {@link #seal} before there were uses.
   *
   * @throws IllegalArgumentException when it was not made with the server's key, or for another use
   */
  String openFor(String use, byte[] sealed);

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalArgumentException when it was not made with the server's key
   */
  String open(byte[] sealed);
}
