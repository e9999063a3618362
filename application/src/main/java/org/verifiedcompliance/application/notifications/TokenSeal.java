package org.verifiedcompliance.application.notifications;

/** Port: makes tokens of devices unreadable for whoever has the store alone. */
public interface TokenSeal {
  /** Seals a token. */
  byte[] seal(String token);

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalArgumentException when it was not made with the server's key
   */
  String open(byte[] sealed);
}
