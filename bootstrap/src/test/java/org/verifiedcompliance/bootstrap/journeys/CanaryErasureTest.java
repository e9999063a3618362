package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.privacy.ForgetOldRecords;
import org.verifiedcompliance.bootstrap.config.LogFormat;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;
import tools.jackson.databind.JsonNode;

/** Who did all that people may do, and is erased, is nowhere any more. */
class CanaryErasureTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void noSecretIsKeptAsItIsAndAfterErasureNothingAtAll() {
    try (var silence = Silence.over(wired, LogFormat.TEXT)) {
      var life = Memoir.of(wired, "wrenkestrel");
      var traces = life.traces();
      var proof = proofOf(life);
      assertThat(silence.openSecrets()).isEmpty();
      assertThat(Stores.holding(Stores.rows(wired), traces)).hasSizeGreaterThan(40);
      assertThat(Stores.holding(Stores.files(wired.files()), traces)).isNotEmpty();
      assertThat(seen(life, traces)).isNotEmpty();

      ok(wired.admin().delete("/contacts/" + life.canary.id));
      wired.server().injector().getInstance(ForgetOldRecords.class).forget();

      assertThat(Stores.holding(Stores.rows(wired), traces)).isEmpty();
      assertThat(Stores.holding(Stores.files(wired.files()), traces)).isEmpty();
      assertThat(seen(life, traces)).isEmpty();
      assertThat(wired.anonymous().get(life.share).status()).isIn(404, 410);
      assertThat(wired.anonymous().get(life.feed).status()).isEqualTo(404);
      assertThat(proofOf(life)).isEqualTo(proof);
      assertThat(brokenCommitments()).isZero();
      assertThat(silence.breaches(traces)).isEmpty();
    }
  }

  private static JsonNode proofOf(Memoir life) {
    return ok(life.others.proof()).json().get("sessions");
  }

  private static List<String> seen(Memoir life, Set<String> traces) {
    var texts =
        life.others.answers().stream()
            .map(answer -> answer.response().uri().getPath() + ": " + answer.text())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    return Stores.holding(texts, traces);
  }

  private static long brokenCommitments() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .select(
                    """
                    SELECT count(*) FROM attendance_event e
                    JOIN attendance_payload p ON p.event_id = e.id
                    WHERE sha256(p.salt || convert_to(p.content, 'UTF8')) <> e.commitment
                    """)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aLetterThatWasOnItsWayGoesToo() {
    var email = wired.account("member");
    var person = wired.signIn(email);
    var id = new PersonId(UUID.fromString(Administration.idOf(person)));
    ok(person.delete("/contacts/" + id.value()));
    var to = new EmailAddress(email);
    wired
        .server()
        .injector()
        .getInstance(Mailer.class)
        .send(new Mail(UUID.randomUUID().toString(), id, to, "Gone", "Late", "text", "html"));
    assertThat(new Mailbox(wired.mails()).with(email, "Late")).hasSize(1);

    wired.server().injector().getInstance(ForgetOldRecords.class).forget();

    assertThat(new Mailbox(wired.mails()).to(email)).isEmpty();
  }
}
