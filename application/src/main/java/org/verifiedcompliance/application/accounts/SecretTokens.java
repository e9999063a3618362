package org.verifiedcompliance.application.accounts;

/** Port: secrets that whoever holds them may use, and of which only a hash is kept. */
public interface SecretTokens {
  /** A new secret: 256 random bits as 43 characters of base64url. */
  String random();

  /**
   * The secret that follows another: always the same for the same one, and out of reach of anybody
   * without the server's key.
   */
  String successorOf(String token);

  /** What is stored in place of a secret. */
  TokenHash hashOf(String token);
}
