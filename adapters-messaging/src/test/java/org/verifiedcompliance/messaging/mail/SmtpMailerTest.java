package org.verifiedcompliance.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer.Outcome;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

class SmtpMailerTest {
  private static final String LOCAL = "127.0.0.1";
  private static final PersonId WHOSE = new PersonId(new UUID(7, 1));
  private static final Sender SENDER = Sender.parse("Ärzte & Co <office@example.org>");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T18:00:00Z"));

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterArrivesInBothFormsUnderItsOwnId() throws Exception {
    assertThat(plain().send(mail("Zoë", "Héllo"))).isEqualTo(new Outcome.Sent());

    var message = onlyMessage();
    assertThat(message.getMessageID()).isEqualTo("<0000-1@example.org>");
    assertThat(message.getSubject()).isEqualTo("Héllo");
    assertThat(message.getFrom()[0].toString()).contains("office@example.org");
    assertThat(message.getHeader("To", null)).contains("<eve@example.org>");
    assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
    var both = (MimeMultipart) message.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent()).asString().isEqualToIgnoringNewLines("plain ü");
    assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void theSameLetterSentTwiceCanBeTold() throws Exception {
    plain().send(mail("Eve", "Hello"));
    plain().send(mail("Eve", "Hello"));

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(server.getReceivedMessages()[1].getMessageID())
        .isEqualTo(server.getReceivedMessages()[0].getMessageID());
  }

  @Test
  void noNameOrSubjectAddsAHeaderOrAReceiver() throws Exception {
    var evil = "Eve\"\r\nBcc: all@example.org\r\n\r\n<script>";
    plain().send(mail(evil, "Hi\r\nBcc: all@example.org\nX-Evil: 1"));

    var message = onlyMessage();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("X-Evil")).isNull();
  }

  @Test
  void credentialsAndTlsFromTheStart() {
    server.setUser("office@example.org", "office@example.org", "s3cret @/");
    var url = url("smtps", "office%40example.org:s3cret%20%40%2F@", server.getSmtps().getPort());
    var trusting = new Properties();
    trusting.putAll(Map.of("mail.smtps.ssl.trust", "*"));
    trusting.put("mail.smtps.ssl.checkserveridentity", "false");

    assertThat(new SmtpMailer(url, SENDER, CLOCK, trusting).send(mail("Eve", "Hello")))
        .isEqualTo(new Outcome.Sent());
    assertThat(new SmtpMailer(url, SENDER, CLOCK).send(mail("Eve", "Hello")))
        .describedAs("a certificate that nobody vouches for")
        .isEqualTo(new Outcome.Unavailable("no_connection"));
  }

  @Test
  void aServerThatIsNotThereMayComeBack() {
    var port = server.getSmtp().getPort();
    server.stop();

    assertThat(new SmtpMailer(url("smtp", "", port), SENDER, CLOCK).send(mail("Eve", "Hello")))
        .isEqualTo(new Outcome.Unavailable("no_connection"));
    server.start();
  }

  @Test
  void whatTheServerSaysDecidesWhetherToTryAgain() throws Exception {
    assertThat(answered("550 5.1.1 eve@example.org unknown"))
        .isEqualTo(new Outcome.Refused("smtp_550"));
    assertThat(answered("451 4.7.1 try later")).isEqualTo(new Outcome.Unavailable("smtp_451"));
  }

  @Test
  void credentialsNeverTravelInTheClearToAnotherMachine() {
    var elsewhere = SmtpSettings.of(URI.create("smtp://me:pw@mail.example.org"));
    assertThat(elsewhere.properties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.port", "587");
    assertThat(elsewhere.toString()).doesNotContain("pw").doesNotContain("me");
    assertThat(SmtpSettings.of(URI.create("smtp://localhost")).properties())
        .containsEntry("mail.smtp.starttls.required", "false")
        .containsEntry("mail.smtp.starttls.enable", "true")
        .containsEntry("mail.smtp.port", "25");
  }

  @Test
  void aSenderIsAnAddressWithOrWithoutAName() {
    assertThat(Sender.parse("a@example.org").name()).isEmpty();
    assertThat(Sender.parse("\"A, B\" <a@example.org>").name()).isEqualTo("A, B");
    assertThatIllegalArgumentException().isThrownBy(() -> Sender.parse("nobody"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sender.parse("A\r\nBcc: x <a@example.org>"));
  }

  private Outcome answered(String toRecipient) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
      Thread.ofVirtual().start(() -> refuseRecipients(socket, toRecipient));
      return new SmtpMailer(url("smtp", "", socket.getLocalPort()), SENDER, CLOCK)
          .send(mail("Eve", "Hello"));
    }
  }

  /** A mail server of few words. */
  private static void refuseRecipients(ServerSocket socket, String answer) {
    try (Socket client = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 ready");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        say(client, line.startsWith("RCPT") ? answer : "250 ok");
      }
    } catch (IOException over) {
      // the client has left
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Busy machines start servers slowly. */
  private static ServerSetup setup(String protocol) {
    var setup = new ServerSetup(0, LOCAL, protocol);
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  private SmtpMailer plain() {
    return new SmtpMailer(url("smtp", "", server.getSmtp().getPort()), SENDER, CLOCK);
  }

  private MimeMessage onlyMessage() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static URI url(String scheme, String user, int port) {
    return URI.create(scheme + "://" + user + LOCAL + ":" + port);
  }

  private static Mail mail(String name, String subject) {
    return new Mail(
        "0000-1",
        WHOSE,
        new EmailAddress("eve@example.org"),
        name,
        subject,
        "plain ü",
        "<p>html</p>");
  }
}
