package org.verifiedcompliance.messaging.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;

/** Hands letters to a mail server, each by a connection of its own. */
public final class SmtpMailer implements Mailer {
  private static final int FOR_GOOD = 500;

  private final SmtpSettings settings;
  private final Letters letters;
  private final Session plain;
  private final Session international;

  /**
   * Sends through this server.
   *
   * @throws IllegalArgumentException when the address names no host
   */
  public SmtpMailer(URI url, Sender sender, InstantSource clock) {
    this(url, sender, clock, new Properties());
  }

  /** With more properties, such as whom to trust. */
  SmtpMailer(URI url, Sender sender, InstantSource clock, Properties more) {
    settings = SmtpSettings.of(url);
    letters = new Letters(sender, clock);
    var properties = settings.properties();
    properties.putAll(more);
    plain = Session.getInstance(properties);
    var utf8 = (Properties) properties.clone();
    utf8.setProperty("mail.mime.allowutf8", "true");
    international = Session.getInstance(utf8);
  }

  @Override
  public Outcome send(Mail mail) {
    var session =
        StandardCharsets.US_ASCII.newEncoder().canEncode(mail.to().value()) ? plain : international;
    try {
      var message = letters.write(mail, session);
      try (var transport = session.getTransport(settings.protocol())) {
        transport.connect(settings.user(), settings.password());
        transport.sendMessage(message, message.getAllRecipients());
      }
      return new Outcome.Sent();
    } catch (AuthenticationFailedException refused) {
      return new Outcome.Unavailable("authentication");
    } catch (MessagingException failure) {
      return outcome(failure);
    }
  }

  /** What the server said, without the words: they repeat addresses. */
  private static Outcome outcome(MessagingException failure) {
    var code = code(failure);
    if (code.isEmpty()) {
      return new Outcome.Unavailable("no_connection");
    }
    var reason = "smtp_" + code.getAsInt();
    return code.getAsInt() >= FOR_GOOD
        ? new Outcome.Refused(reason)
        : new Outcome.Unavailable(reason);
  }

  private static OptionalInt code(MessagingException failure) {
    @Nullable Exception cause = failure;
    while (cause != null) {
      switch (cause) {
        case SMTPAddressFailedException address -> {
          return OptionalInt.of(address.getReturnCode());
        }
        case SMTPSenderFailedException sender -> {
          return OptionalInt.of(sender.getReturnCode());
        }
        case SMTPSendFailedException send when send.getNextException() == null -> {
          return OptionalInt.of(send.getReturnCode());
        }
        default ->
            cause = cause instanceof MessagingException next ? next.getNextException() : null;
      }
    }
    return OptionalInt.empty();
  }
}
