package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * What failed log-ins are counted by.
 *
 * @param email the hash of the address, whether or not there is such an account
 * @param network see {@link ClientAddress#network()}
 */
public record LoginBucket(TokenHash email, String network) {
  /** The bucket of somebody who tries an address from somewhere. */
  static LoginBucket of(SecretTokens secrets, EmailAddress email, ClientAddress from) {
    return new LoginBucket(secrets.hashOf(email.value()), from.network());
  }
}
