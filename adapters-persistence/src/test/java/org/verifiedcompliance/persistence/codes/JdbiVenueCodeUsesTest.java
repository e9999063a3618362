package org.verifiedcompliance.persistence.codes;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.codes.VenueCodeUses;
import org.verifiedcompliance.domain.codes.VenueCodeUsesContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiVenueCodeUsesTest implements VenueCodeUsesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public VenueCodeUses uses() {
    return new JdbiVenueCodeUses(database.jdbi());
  }
}
