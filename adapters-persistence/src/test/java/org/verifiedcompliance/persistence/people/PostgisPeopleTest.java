package org.verifiedcompliance.persistence.people;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PeopleContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class PostgisPeopleTest implements PeopleContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.postgis();

  @BeforeEach
  void nobody() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM person"));
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }
}
