package org.verifiedcompliance.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.messaging.mail.Sender;

/**
 * How mails and push messages leave the server.
 *
 * @param smtp null to write mails into files
 * @param mailDir where those files are
 * @param fcmCredentials null to send no push messages
 */
public record Messages(
    @Nullable URI smtp, Sender sender, Path mailDir, @Nullable Path fcmCredentials) {

  static Messages of(SettingValues values, AppConfig.Web web, AppConfig.Storage storage) {
    return new Messages(
        values.find(Settings.SMTP_URL).orElse(null),
        values.find(Settings.EMAIL_FROM).orElseGet(() -> noReply(web.urlAt(0))),
        storage.dataDir().resolve("mail"),
        values.find(Settings.FCM_CREDENTIALS_FILE).orElse(null));
  }

  /** Who writes when nobody says who does. */
  static Sender noReply(URI server) {
    return Sender.parse("Verified Compliance <no-reply@" + server.getHost() + ">");
  }

  @Override
  public String toString() {
    return "Messages[sender=" + sender + "]";
  }
}
