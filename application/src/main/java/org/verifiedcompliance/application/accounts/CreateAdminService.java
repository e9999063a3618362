package org.verifiedcompliance.application.accounts;

import java.util.Set;
import org.verifiedcompliance.domain.people.Role;

/** An administrator is an account with every role. */
public final class CreateAdminService implements CreateAdmin {
  private final AccountOpener opener;

  /** Takes what opens accounts. */
  public CreateAdminService(AccountOpener opener) {
    this.opener = opener;
  }

  @Override
  public AccountOpening create(NewAccount asked) {
    return opener.open(asked, Set.of(Role.values()));
  }
}
