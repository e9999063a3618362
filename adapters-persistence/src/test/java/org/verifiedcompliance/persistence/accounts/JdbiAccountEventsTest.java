package org.verifiedcompliance.persistence.accounts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.AccountEventsContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiAccountEventsTest implements AccountEventsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public AccountEvents events() {
    return new JdbiAccountEvents(database.jdbi());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE account_event SET kind = 'x'",
        "DELETE FROM account_event",
        "TRUNCATE account_event CASCADE"
      })
  void refusesEveryChange(String sql) {
    events().add(new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, null, null, null, Instant.EPOCH));

    assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
        .hasStackTraceContaining("facts");
  }
}
