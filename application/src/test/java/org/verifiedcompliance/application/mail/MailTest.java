package org.verifiedcompliance.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonFixture;

class MailTest {
  @Test
  void noNameOrSubjectEndsALine() {
    var mail = mail("1", "Eve\r\nBcc: all@example.org", "Hi\u2028\u0000there\n");

    assertThat(mail.toName()).isEqualTo("Eve Bcc: all@example.org");
    assertThat(mail.subject()).isEqualTo("Hi there");
  }

  @Test
  void longSubjectsAreCutBetweenCharacters() {
    var subject = "\ud83d\ude00".repeat(300);

    assertThat(mail("1", "", subject).subject()).isEqualTo("\ud83d\ude00".repeat(200));
  }

  @Test
  void anIdIsOneWord() {
    assertThatIllegalArgumentException().isThrownBy(() -> mail("a b", "", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> mail("a>\r\n", "", ""));
  }

  private static Mail mail(String id, String name, String subject) {
    return new Mail(
        id,
        PersonFixture.ada().id(),
        new EmailAddress("eve@example.org"),
        name,
        subject,
        "text",
        "<p>text</p>");
  }
}
