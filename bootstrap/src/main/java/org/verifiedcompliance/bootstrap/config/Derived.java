package org.verifiedcompliance.bootstrap.config;

import java.util.Locale;
import java.util.Map;
import org.verifiedcompliance.messaging.mail.Sender;

/** What settings come to that nobody set and that follow from others. */
final class Derived {
  private Derived() {}

  /** By the name of the setting. */
  static Map<String, String> of(AppConfig.Web web, AppConfig.Storage storage) {
    var url = web.urlAt(web.port());
    return Map.of(
        Settings.PUBLIC_URL.name(), url.toString(),
        Settings.SIGNING_KEYS_DIR.name(), storage.keysDir().toString(),
        Settings.EMAIL_FROM.name(), spelled(Messages.noReply(url)),
        Settings.LOG_FORMAT.name(), LogFormat.here().name().toLowerCase(Locale.ROOT));
  }

  private static String spelled(Sender sender) {
    return sender.name() + " <" + sender.address().value() + ">";
  }
}
