package org.verifiedcompliance.application.auth;

class InMemoryLoginFailuresTest implements LoginFailuresContract {
  private final InMemoryLoginFailures failures = new InMemoryLoginFailures(LIMITS);

  @Override
  public LoginFailures failures() {
    return failures;
  }
}
