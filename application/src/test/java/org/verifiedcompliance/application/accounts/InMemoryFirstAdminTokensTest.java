package org.verifiedcompliance.application.accounts;

class InMemoryFirstAdminTokensTest implements FirstAdminTokensContract {
  private final InMemoryFirstAdminTokens tokens = new InMemoryFirstAdminTokens();

  @Override
  public FirstAdminTokens tokens() {
    return tokens;
  }
}
