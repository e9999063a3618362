package org.verifiedcompliance.application.accounts;

class ListedPasswordStrengthTest implements PasswordStrengthContract {
  @Override
  public PasswordStrength strength() {
    return new ListedPasswordStrength();
  }
}
