package org.verifiedcompliance.application.repeats;

import org.verifiedcompliance.application.accounts.TokenHash;

/**
 * Port: makes what is kept of repeats useless for whoever has the store alone. Bodies hold
 * passwords and answers hold tokens, so neither a plain hash of the one nor the other itself may
 * lie there.
 */
public interface RepeatSecrets {
  /** The same for the same text; nobody without the server's key can tell it for a guessed text. */
  TokenHash fingerprint(String text);

  /** Encrypts an answer for one key of a caller. */
  String seal(TokenHash id, String answer);

  /**
   * Opens what {@link #seal} made for this key of a caller.
   *
   * @throws IllegalArgumentException when it was made for another one, or not by this server
   */
  String open(TokenHash id, String sealed);
}
