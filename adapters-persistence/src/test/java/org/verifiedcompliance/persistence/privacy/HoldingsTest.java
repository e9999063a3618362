package org.verifiedcompliance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** Whoever adds a table says what it holds on people. */
class HoldingsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Test
  void everyTableIsAccountedForOnce() {
    var named = Holdings.all().stream().map(Holding::table).toList();

    assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables());
  }

  @Test
  void whatIsNotShownHasAReason() {
    assertThat(Holdings.all())
        .filteredOn(holding -> holding.shown() == null)
        .allSatisfy(holding -> assertThat(holding.reason()).isNotBlank());
  }

  /** Goes with a row that is erased, by its foreign key. */
  @Test
  void whatIsNotErasedStaysForAReasonOrGoesWithSomethingElse() {
    var cascading = cascading();

    assertThat(Holdings.all())
        .filteredOn(holding -> holding.erased() == null && holding.reason() == null)
        .allSatisfy(holding -> assertThat(cascading).contains(holding.table()));
  }

  @Test
  void noStatementOfAPersonIsNamedAfterAColumnThatIsNotThere() {
    database
        .jdbi()
        .useHandle(handle -> {
          for (var holding : Holdings.all()) {
            if (holding.shown() != null) {
              handle
                  .createQuery(holding.shown())
                  .bind("person", new java.util.UUID(0, 1))
                  .mapTo(String.class)
                  .list();
            }
          }
        });
  }

  private static List<String> tables() {
    return list(
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
          AND table_name <> 'spatial_ref_sys'
        """);
  }

  private static Set<String> cascading() {
    return list("SELECT conrelid::regclass::text FROM pg_constraint WHERE confdeltype = 'c'")
        .stream()
        .collect(Collectors.toSet());
  }

  private static List<String> list(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
