package org.verifiedcompliance.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonFixture;

/** What every outbox of letters keeps to. */
public interface MailOutboxContract {
  Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  Instant LEASED = NOW.plusSeconds(60);
  Instant USEFUL = NOW.plusSeconds(3_600);

  /** The outbox, empty. */
  MailOutbox outbox();

  /** Some letter. */
  static Mail mail() {
    var id = UUID.randomUUID().toString();
    return new Mail(
        id,
        PersonFixture.ada().id(),
        new EmailAddress("ada@example.org"),
        "Ada",
        "Words",
        "a text",
        "<p>it</p>");
  }

  @Test
  default void aLetterIsClaimedAsItWasPutAndByOneAtATime() {
    var outbox = outbox();
    var mail = mail();
    outbox.put(mail, USEFUL, NOW);

    var claimed = outbox.claim(NOW, LEASED, 10);

    assertThat(claimed).containsExactly(new WaitingMail(mail, 1, NOW, USEFUL));
    assertThat(outbox.claim(NOW, LEASED, 10)).isEmpty();
    assertThat(outbox.claim(LEASED, LEASED.plusSeconds(60), 10))
        .containsExactly(new WaitingMail(mail, 2, NOW, USEFUL));
  }

  @Test
  default void whatIsSettledIsGoneAndWhatIsPostponedComesThen() {
    var outbox = outbox();
    outbox.put(mail(), USEFUL, NOW);
    outbox.put(mail(), USEFUL, NOW);
    var claimed = outbox.claim(NOW, LEASED, 10);
    outbox.settle(claimed.get(0));
    outbox.postpone(claimed.get(1), LEASED.plusSeconds(60));

    assertThat(outbox.claim(LEASED, LEASED, 10)).isEmpty();
    assertThat(outbox.claim(LEASED.plusSeconds(60), LEASED, 10))
        .extracting(WaitingMail::mail)
        .containsExactly(claimed.get(1).mail());
  }

  @Test
  default void noMoreAreClaimedThanAskedFor() {
    var outbox = outbox();
    for (var ignored : List.of(1, 2, 3)) {
      outbox.put(mail(), USEFUL, NOW.plusSeconds(ignored));
    }

    assertThat(outbox.claim(LEASED, USEFUL, 2))
        .extracting(WaitingMail::since)
        .containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
  }

  @Test
  default void whatNobodyNeedsIsRemovedByItsAge() {
    var outbox = outbox();
    outbox.put(mail(), USEFUL, NOW);

    assertThat(outbox.removeUseless(USEFUL, 10)).isZero();
    assertThat(outbox.removeUseless(USEFUL.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(outbox.claim(NOW, LEASED, 10)).isEmpty();
  }
}
