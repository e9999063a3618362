package org.verifiedcompliance.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.MailOutboxContract;
import org.verifiedcompliance.application.notifications.PlainTokenSeal;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMailOutboxTest implements MailOutboxContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void nothingWaits() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM letter"));
  }

  @Override
  public MailOutbox outbox() {
    return new JdbiMailOutbox(database.jdbi(), new PlainTokenSeal());
  }

  @Test
  void whatNoKeyOpensHoldsUpNobodyAndGoesWithItsAge() {
    outbox().put(MailOutboxContract.mail(), USEFUL, NOW);
    database
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE letter SET sealed = '\\x21'::bytea"));
    var readable = MailOutboxContract.mail();
    outbox().put(readable, USEFUL, NOW.plusSeconds(1));

    assertThat(outbox().claim(LEASED, USEFUL, 10))
        .extracting(waiting -> waiting.mail().id())
        .containsExactly(readable.id());
    assertThat(outbox().removeUseless(USEFUL.plusSeconds(1), 10)).isEqualTo(2);
  }
}
