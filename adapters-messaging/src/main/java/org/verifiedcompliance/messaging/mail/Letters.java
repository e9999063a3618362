package org.verifiedcompliance.messaging.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.domain.people.EmailAddress;

/** Makes MIME messages of letters: plain words first, the same in HTML after them. */
final class Letters {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Sender sender;
  private final InstantSource clock;

  Letters(Sender sender, InstantSource clock) {
    this.sender = sender;
    this.clock = clock;
  }

  MimeMessage write(Mail mail, Session session) throws MessagingException {
    var message = new Named(session, "<" + mail.id() + "@" + sender.domain() + ">");
    message.setFrom(address(sender.address(), sender.name()));
    message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(mail.text(), "plain"));
    both.addBodyPart(part(mail.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** An address that was checked, so it is taken as it is; the name is encoded or quoted. */
  private static InternetAddress address(EmailAddress address, String name) {
    try {
      return new InternetAddress(address.value(), name.isEmpty() ? null : name, UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keeps its own id, by which receivers tell a letter that comes twice. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
