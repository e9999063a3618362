package org.verifiedcompliance.persistence.accounts;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.FirstAdminTokens;
import org.verifiedcompliance.application.accounts.FirstAdminTokensContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiFirstAdminTokensTest implements FirstAdminTokensContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public FirstAdminTokens tokens() {
    return new JdbiFirstAdminTokens(database.jdbi());
  }
}
