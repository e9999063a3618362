package org.verifiedcompliance.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.persistence.DatabaseSettings;

class EmbeddedPostgresTest {
  @TempDir Path directory;

  @Test
  void theDataSurviveAStop() throws SQLException {
    try (var first = EmbeddedPostgres.start(settings())) {
      execute(first.database(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (var second = EmbeddedPostgres.start(settings())) {
      assertThat(query(second.database(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void theSecondStartKeepsThePasswordToItself() throws IOException {
    try (var server = EmbeddedPostgres.start(settings())) {
      assertThat(server.database().toString()).doesNotContain(server.database().password());
    }

    var file = directory.resolve("data/vc-password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aWrongPasswordIsRefused() {
    try (var server = EmbeddedPostgres.start(settings())) {
      var stranger = DatabaseSettings.of(server.database().jdbcUrl(), "vc", "guess");

      assertThatThrownBy(() -> query(stranger, "SELECT 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whileOneOwnsTheDataAnotherSharesItsServer() throws SQLException {
    try (var owner = EmbeddedPostgres.start(settings())) {
      try (var guest = EmbeddedPostgres.start(settings())) {
        assertThat(owner.isOwner()).isTrue();
        assertThat(guest.isOwner()).isFalse();
        assertThat(guest.database()).isEqualTo(owner.database());
      }

      assertThat(query(owner.database(), "SELECT 'still there'")).isEqualTo("still there");
    }
  }

  @Test
  void aDirectoryOfSomethingElseIsLeftAlone() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/letter.txt"), "dear");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds no database");
    assertThat(directory.resolve("data/letter.txt")).hasContent("dear");
  }

  @Test
  void dataOfAnotherVersionAreRefusedWithAReason() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/PG_VERSION"), "9\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
        .hasMessageContaining("written by PostgreSQL 9");
  }

  @Test
  void productionKeepsWhatItAcknowledges() throws SQLException {
    try (var server = EmbeddedPostgres.start(EmbeddedSettings.in(directory.resolve("data")))) {
      assertThat(query(server.database(), "SHOW fsync")).isEqualTo("on");
      assertThat(query(server.database(), "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(server.database(), "SHOW full_page_writes")).isEqualTo("on");
      assertThat(query(server.database(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  private EmbeddedSettings settings() {
    return EmbeddedSettings.in(directory.resolve("data")).forgetful();
  }

  private static void execute(DatabaseSettings database, String sql) throws SQLException {
    try (var connection = database.direct().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(DatabaseSettings database, String sql) throws SQLException {
    try (var connection = database.direct().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
