package org.verifiedcompliance.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer.Outcome;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

class FileMailerTest {
  private static final Set<PosixFilePermission> EVERYBODY =
      PosixFilePermissions.fromString("rwxrwxrwx");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T18:00:00Z"));

  private static final PersonId EVE = new PersonId(new UUID(7, 1));
  private static final PersonId BOB = new PersonId(new UUID(7, 2));

  @TempDir Path temporary;

  @Test
  void aLetterIsOneWholeFileHoweverOftenItIsSent() throws IOException {
    var mailer = mailer(temporary.resolve("mail"));

    assertThat(mailer.send(mail("Eve\r\nBcc: x@example.org"))).isEqualTo(new Outcome.Sent());
    mailer.send(mail("Eve"));

    assertThat(files()).singleElement().asString().startsWith("0000-2.").endsWith(".eml");
    assertThat(Files.readString(temporary.resolve("mail").resolve(files().getFirst())))
        .contains("Message-ID: <0000-2@example.org>", "To: Eve <eve@example.org>")
        .doesNotContain("Bcc");
  }

  @Test
  void nobodyElseReadsTheLetters() throws IOException {
    var folder = temporary.resolve("mail");
    Files.setPosixFilePermissions(Files.createDirectory(folder), EVERYBODY);
    mailer(folder).send(mail("Eve"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(files().getFirst()))))
        .isEqualTo("rw-------");
  }

  @Test
  void lettersOfOnePersonGoAndSoDoOldOnes() throws IOException {
    var mailer = mailer(temporary.resolve("mail"));
    mailer.forget(EVE);
    assertThat(mailer.forgetBefore(Instant.MAX)).isZero();
    mailer.send(mail("Eve"));
    mailer.send(
        new Mail("0000-3", BOB, new EmailAddress("eve@example.org"), "", "Hi", "text", "html"));

    mailer.forget(EVE);

    assertThat(files()).singleElement().asString().startsWith("0000-3.");
    var written =
        Files.getLastModifiedTime(temporary.resolve("mail").resolve(files().getFirst()))
            .toInstant();
    assertThat(mailer.forgetBefore(written)).isZero();
    assertThat(mailer.forgetBefore(written.plusSeconds(1))).isOne();
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeMayBeMadeLater() throws IOException {
    Files.writeString(temporary.resolve("mail"), "in the way");

    assertThat(mailer(temporary.resolve("mail")).send(mail("Eve")))
        .isEqualTo(new Outcome.Unavailable("not_written"));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(temporary.resolve("mail"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static FileMailer mailer(Path folder) {
    return new FileMailer(folder, Sender.parse("office@example.org"), CLOCK);
  }

  private static Mail mail(String name) {
    return new Mail(
        "0000-2", EVE, new EmailAddress("eve@example.org"), name, "Hello", "text", "<p>html</p>");
  }
}
