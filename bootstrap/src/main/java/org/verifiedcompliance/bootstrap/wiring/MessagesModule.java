package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.verifiedcompliance.application.deliveries.PushSender;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.mail.WrittenMails;
import org.verifiedcompliance.bootstrap.config.Messages;
import org.verifiedcompliance.messaging.mail.FileMailer;
import org.verifiedcompliance.messaging.mail.SmtpMailer;
import org.verifiedcompliance.messaging.push.FcmCredentials;
import org.verifiedcompliance.messaging.push.FcmPushSender;
import org.verifiedcompliance.messaging.push.NoPushSender;

/** The ways out of the server: mail and push. */
public final class MessagesModule extends AbstractModule {
  private final Messages config;

  /** By these ways. */
  public MessagesModule(Messages config) {
    this.config = config;
  }

  @Provides
  @Singleton
  Mailer mailer(InstantSource clock) {
    var smtp = config.smtp();
    return smtp == null
        ? new FileMailer(config.mailDir(), config.sender(), clock)
        : new SmtpMailer(smtp, config.sender(), clock);
  }

  @Provides
  WrittenMails writtenMails(Mailer mailer) {
    return mailer instanceof WrittenMails written ? written : WrittenMails.NONE;
  }

  /** Others check when a token was asked for: that time is the system's, also in trials. */
  @Provides
  @Singleton
  PushSender pushSender() {
    var file = config.fcmCredentials();
    return file == null
        ? new NoPushSender()
        : new FcmPushSender(
            FcmCredentials.read(file), FcmPushSender.SERVICE, InstantSource.system());
  }
}
