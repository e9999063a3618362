package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.proofs.InMemoryOneTimeSecrets;
import org.verifiedcompliance.application.proofs.InMemoryQuotas;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

class ForgetOldProofsTest {
  private final TestClock clock = new TestClock();
  private final CountingSecretTokens hashes = new CountingSecretTokens();
  private final InMemoryOneTimeSecrets secrets = new InMemoryOneTimeSecrets();
  private final InMemoryQuotas quotas = new InMemoryQuotas();
  private final KeptLetters outbox = new KeptLetters();
  private final ForgetOldProofs forget = new ForgetOldProofsService(secrets, quotas, outbox, clock);

  @Test
  void whatDecidesNothingGoesADayLater() {
    var now = clock.instant();
    var until = now.plus(Duration.ofHours(1));
    var email = new EmailAddress("ada@example.org");
    var person = new PersonId(UUID.randomUUID());
    secrets.replace(
        new OneTimeSecret(
            Purpose.VERIFY_EMAIL, person, hashes.hashOf("token"), email, null, until));
    quotas.take(new Quota("any", 1, Duration.ofHours(1)), hashes.hashOf("ada"), now);
    outbox.put(new Mail("1", person, email, "Ada", "Words", "text", "html"), until, now);

    clock.advance(Duration.ofDays(1));
    assertThat(forget.forget()).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(forget.forget()).describedAs("the count").isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertThat(forget.forget()).describedAs("secret and letter").isEqualTo(2);
    assertThat(outbox.subjects()).isEmpty();
    assertThat(forget.forget()).isZero();
  }
}
