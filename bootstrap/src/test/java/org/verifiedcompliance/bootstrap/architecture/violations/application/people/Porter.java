package org.verifiedcompliance.bootstrap.architecture.violations.application.people;

import java.util.Optional;
import org.verifiedcompliance.bootstrap.architecture.violations.application.accounts.Account;

/** Takes what an account holds for what its owner may do. */
public final class Porter {
  private Porter() {}

  static boolean admits(Optional<Account> account) {
    return account.map(Account::roles).filter(roles -> roles.contains("ADMIN")).isPresent();
  }
}
