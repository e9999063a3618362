package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Test
  void migratingAgainChangesNothing() {
    assertThatCode(() -> Migrations.apply(database.settings())).doesNotThrowAnyException();
    assertThat(extensions(database)).doesNotContain("postgis").contains("pg_trgm");
  }

  @Test
  void anUnchangedSchemaIsRecognised() throws SQLException {
    assertThat(SchemaStamp.isCurrent(database.dataSource())).isTrue();

    execute("COMMENT ON TABLE flyway_schema_history IS 'made from other files'");
    assertThat(SchemaStamp.isCurrent(database.dataSource())).isFalse();

    Migrations.apply(database.settings());
    assertThat(SchemaStamp.isCurrent(database.dataSource())).isTrue();
  }

  @Test
  void anEmptyDatabaseHasNoSchema() throws SQLException {
    execute("CREATE DATABASE bare");
    var bare =
        DatabaseSettings.of(
            database.settings().jdbcUrl().replaceFirst("/[^/]*$", "/bare"),
            database.settings().user(),
            database.settings().password());

    assertThat(SchemaStamp.isCurrent(bare.direct())).isFalse();
    execute("DROP DATABASE bare WITH (FORCE)");
  }

  @Test
  void factsCannotBeChangedRemovedOrSweptAway() {
    execute(
        """
        CREATE TABLE fact AS SELECT 1 AS value;
        CREATE TRIGGER fact_is_a_fact BEFORE UPDATE OR DELETE ON fact
          FOR EACH ROW EXECUTE FUNCTION forbid_change();
        CREATE TRIGGER fact_is_kept BEFORE TRUNCATE ON fact
          FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
        """);

    assertThat(List.of("UPDATE fact SET value = 2", "DELETE FROM fact", "TRUNCATE fact"))
        .allSatisfy(change ->
            assertThatThrownBy(() -> execute(change))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasStackTraceContaining("rows of fact are facts"));
  }

  private static void execute(String sql) {
    database.jdbi().useHandle(handle -> handle.createScript(sql).executeAsSeparateStatements());
  }

  private static List<String> extensions(DatabaseExtension database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("SELECT extname FROM pg_extension").mapTo(String.class).list());
  }

  @Nested
  class WithPostgis {
    @RegisterExtension static final DatabaseExtension postgis = DatabaseExtension.postgis();

    @Test
    void theExtensionIsThere() {
      assertThat(extensions(postgis)).contains("postgis");
    }
  }
}
