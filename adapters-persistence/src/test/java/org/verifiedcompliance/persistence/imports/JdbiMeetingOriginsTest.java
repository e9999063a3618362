package org.verifiedcompliance.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMeetingOriginsTest implements DatabaseOriginsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public DatabaseExtension database() {
    return database;
  }

  @Test
  void everyQuestionHasAnIndex() {
    assertThat(plan("slug FROM meeting_origin WHERE source = 'a'")).contains("pkey");
    assertThat(plan("* FROM meeting_origin WHERE source = 'a' AND slug = ANY('{b,c}')"))
        .contains("pkey");
    assertThat(plan("* FROM meeting_origin WHERE likeness = ANY('{b,c}')"))
        .contains("meeting_origin_by_likeness");
  }

  private static String plan(String select) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          handle.execute("SET LOCAL enable_seqscan = off");
          return String.join(
              "\n", handle.createQuery("EXPLAIN SELECT " + select).mapTo(String.class).list());
        });
  }
}
