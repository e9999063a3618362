package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsupportedServerTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Test
  void anOlderServerIsRefusedByItsVersion() {
    assertThatThrownBy(() -> UnsupportedServer.check(140_019, "14.19"))
        .isInstanceOf(UnsupportedServer.class)
        .hasMessage("The database is PostgreSQL 14.19; this server needs PostgreSQL 15 or later.");
    assertThatCode(() -> UnsupportedServer.check(150_000, "15.0")).doesNotThrowAnyException();
  }

  @Test
  void theServerIsAsked() {
    assertThatCode(() -> UnsupportedServer.refuse(database.dataSource()))
        .doesNotThrowAnyException();
  }
}
