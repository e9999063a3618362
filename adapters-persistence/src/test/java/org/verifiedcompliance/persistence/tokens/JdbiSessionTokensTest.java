package org.verifiedcompliance.persistence.tokens;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.tokens.SessionTokens;
import org.verifiedcompliance.application.tokens.SessionTokensContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiSessionTokensTest implements SessionTokensContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public SessionTokens tokens() {
    return new JdbiSessionTokens(database.jdbi());
  }
}
