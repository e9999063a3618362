package org.verifiedcompliance.application.accounts;

class CountingSecretTokensTest implements SecretTokensContract {
  private final CountingSecretTokens secrets = new CountingSecretTokens();

  @Override
  public SecretTokens secrets() {
    return secrets;
  }
}
