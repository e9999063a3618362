package org.verifiedcompliance.application.accounts;

import java.util.Set;
import org.verifiedcompliance.domain.people.Role;

/** Registration by the one way that opens accounts. */
public final class RegisterService implements Register {
  private final AccountOpener opener;

  /** Takes what opens accounts. */
  public RegisterService(AccountOpener opener) {
    this.opener = opener;
  }

  @Override
  public AccountOpening register(NewAccount asked) {
    return opener.open(asked, Set.of(Role.MEMBER));
  }
}
