package org.verifiedcompliance.bootstrap.config;

import java.net.URI;

/** Settings that are right alone and wrong together. */
final class Contradictions {
  private Contradictions() {}

  static void refuse(SettingValues values) {
    var isPublic = values.find(Settings.PUBLIC_URL).map(URI::getScheme).filter("https"::equals);
    if (isPublic.isPresent() && values.find(Settings.TEST_CLOCK).orElse(false)) {
      values.reject("TEST_CLOCK=true: allowed is false while PUBLIC_URL starts with https://");
    }
    if (values.find(Settings.SMTP_URL).isPresent() && values.find(Settings.EMAIL_FROM).isEmpty()) {
      values.reject("EMAIL_FROM: must be set together with SMTP_URL");
    }
  }
}
