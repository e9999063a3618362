package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent.Kind;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of account events keeps to. */
public interface AccountEventsContract {
  AccountEvents events();

  @Test
  default void listsTheEventsOfOnePersonInTheOrderTheyHappened() {
    var at = Instant.parse("2026-03-01T18:00:00.000001Z");
    var person = new PersonId(UUID.randomUUID());
    var other = new PersonId(UUID.randomUUID());
    var in = new AccountEvent(Kind.LOGIN_SUCCEEDED, person, UUID.randomUUID(), HOME, at);
    var out = new AccountEvent(Kind.PASSWORD_CHANGED, person, null, null, at);

    events().add(in);
    events().add(new AccountEvent(Kind.LOGIN_FAILED, other, null, HOME, at));
    events().add(new AccountEvent(Kind.LOGIN_FAILED, null, null, HOME, at));
    events().add(out);

    assertThat(events().list(person)).containsExactly(in, out);
  }

  @Test
  default void forgetsWhereOldRequestsCameFromAndNothingElse() {
    var person = new PersonId(UUID.randomUUID());
    var limit = Instant.parse("1990-03-01T18:00:00Z");
    var old = new AccountEvent(Kind.LOGIN_FAILED, person, null, HOME, limit.minusMillis(1));
    var recent = new AccountEvent(Kind.LOGIN_FAILED, person, null, HOME, limit);
    while (events().removeAddresses(limit, 1000) > 0) {
      // What other tests have left.
    }
    events().add(old);
    events().add(old);
    events().add(recent);

    assertThat(events().removeAddresses(limit, 1)).isEqualTo(1);
    assertThat(events().removeAddresses(limit, 10)).isEqualTo(1);
    assertThat(events().removeAddresses(limit, 10)).isZero();

    var blank = new AccountEvent(Kind.LOGIN_FAILED, person, null, null, old.at());
    assertThat(events().list(person)).containsExactly(blank, blank, recent);
  }

  @Test
  default void keepsEveryKind() {
    var person = new PersonId(UUID.randomUUID());
    for (var kind : Kind.values()) {
      events().add(new AccountEvent(kind, person, null, HOME, Instant.EPOCH));
    }

    assertThat(events().list(person)).extracting(AccountEvent::kind).containsExactly(Kind.values());
  }
}
