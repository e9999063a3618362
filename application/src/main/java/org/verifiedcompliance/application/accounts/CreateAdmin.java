package org.verifiedcompliance.application.accounts;

/** Opens an administrator's account for somebody who runs the server's command line. */
@FunctionalInterface
public interface CreateAdmin {
  /** Opens the account with every role. */
  AccountOpening create(NewAccount asked);
}
