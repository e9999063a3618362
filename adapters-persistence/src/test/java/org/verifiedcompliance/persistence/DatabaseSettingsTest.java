package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  @Test
  void aUrlWithUserAndPasswordIsTakenApart() {
    var settings = DatabaseSettings.parse("postgresql://vc:p%40ss+1@db.example.org:5433/proof");

    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5433/proof");
    assertThat(settings.user()).isEqualTo("vc");
    assertThat(settings.password()).isEqualTo("p@ss+1");
  }

  @Test
  void aJdbcUrlKeepsItsOptions() {
    var settings = DatabaseSettings.parse("jdbc:postgresql://db/proof?user=vc&password=secret");

    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://db/proof?user=vc&password=secret");
    assertThat(settings).hasToString("DatabaseSettings[jdbc:postgresql://db/proof]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://db/x", "postgresql://db", "postgresql:///x", "x", "jdbc:x:y"})
  void whatIsNoDatabaseUrlIsRefused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> DatabaseSettings.parse(url));
  }
}
