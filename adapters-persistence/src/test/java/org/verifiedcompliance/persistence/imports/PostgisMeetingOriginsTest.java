package org.verifiedcompliance.persistence.imports;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.persistence.DatabaseExtension;

class PostgisMeetingOriginsTest implements DatabaseOriginsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.postgis();

  @Override
  public DatabaseExtension database() {
    return database;
  }
}
