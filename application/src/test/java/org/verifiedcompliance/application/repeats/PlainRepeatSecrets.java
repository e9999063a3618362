package org.verifiedcompliance.application.repeats;

import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Without keys: for tests that are not about secrecy. */
public final class PlainRepeatSecrets implements RepeatSecrets {
  private final CountingSecretTokens hashes = new CountingSecretTokens();

  @Override
  public TokenHash fingerprint(String text) {
    return hashes.hashOf(text);
  }

  @Override
  public String seal(TokenHash id, String answer) {
    return id.hex() + answer;
  }

  @Override
  public String open(TokenHash id, String sealed) {
    if (!sealed.startsWith(id.hex())) {
      throw new IllegalArgumentException("sealed for another id");
    }
    return sealed.substring(id.hex().length());
  }
}
