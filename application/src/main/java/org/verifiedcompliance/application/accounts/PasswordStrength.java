package org.verifiedcompliance.application.accounts;

import java.util.List;

/** Port: how hard a password is to guess. */
public interface PasswordStrength {
  /**
   * Whether somebody who tries likely passwords first would find it soon.
   *
   * @param context words of which an attacker thinks: names, the address, the product
   */
  boolean isGuessable(Password password, List<String> context);
}
