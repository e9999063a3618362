package org.verifiedcompliance.application.accounts;

class ReadablePasswordHasherTest implements PasswordHasherContract {
  private final ReadablePasswordHasher hasher = new ReadablePasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }
}
