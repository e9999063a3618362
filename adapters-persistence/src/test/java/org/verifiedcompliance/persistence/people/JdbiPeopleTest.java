package org.verifiedcompliance.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PeopleContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiPeopleTest implements PeopleContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void nobody() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM person"));
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }

  @Test
  void searchAndListHaveTheirIndex() {
    assertThat(plan("SELECT * FROM person WHERE search_text LIKE '%lovelace%'"))
        .contains("person_by_text");
    assertThat(
            plan(
                """
                SELECT * FROM person
                ORDER BY last_name COLLATE "C", first_name COLLATE "C", id LIMIT 10
                """))
        .contains("person_by_name");
  }

  /** The plan when reading the whole table is no choice, as in a table of many rows. */
  private static String plan(String query) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          handle.execute("SET LOCAL enable_seqscan = off");
          return String.join(
              "\n", handle.createQuery("EXPLAIN " + query).mapTo(String.class).list());
        });
  }
}
