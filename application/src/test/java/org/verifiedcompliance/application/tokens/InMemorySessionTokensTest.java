package org.verifiedcompliance.application.tokens;

class InMemorySessionTokensTest implements SessionTokensContract {
  private final InMemorySessionTokens tokens = new InMemorySessionTokens();

  @Override
  public SessionTokens tokens() {
    return tokens;
  }
}
