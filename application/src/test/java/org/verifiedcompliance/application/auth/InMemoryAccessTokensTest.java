package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.shared.TestClock;

class InMemoryAccessTokensTest implements AccessTokensContract {
  private final TestClock clock = new TestClock();
  private final InMemoryAccessTokens tokens = new InMemoryAccessTokens(clock);

  @Override
  public AccessTokens tokens() {
    return tokens;
  }

  @Override
  public TestClock clock() {
    return clock;
  }
}
