package org.verifiedcompliance.messaging.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server: {@code smtps://user:password@host:465} speaks TLS from the start,
 * {@code smtp://host} as soon as the server offers it. Credentials never travel in the clear to
 * another machine.
 *
 * @param protocol smtp or smtps
 */
record SmtpSettings(
    String protocol, String host, int port, @Nullable String user, @Nullable String password) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int IMPLICIT_TLS_PORT = 465;
  private static final int SUBMISSION_PORT = 587;
  private static final int RELAY_PORT = 25;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads the address.
   *
   * @throws IllegalArgumentException when it names no host
   */
  static SmtpSettings of(URI url) {
    if (url.getHost() == null) {
      throw new IllegalArgumentException("an SMTP address needs a host");
    }
    var userInfo = url.getRawUserInfo();
    var colon = userInfo == null ? -1 : userInfo.indexOf(':');
    var user =
        userInfo == null ? null : decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
    var password = userInfo == null || colon < 0 ? null : decoded(userInfo.substring(colon + 1));
    var port = url.getPort() > 0 ? url.getPort() : usualPort(url.getScheme(), user != null);
    return new SmtpSettings(url.getScheme(), url.getHost(), port, user, password);
  }

  private static int usualPort(String scheme, boolean signsIn) {
    return scheme.equals("smtps") ? IMPLICIT_TLS_PORT : signsIn ? SUBMISSION_PORT : RELAY_PORT;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The same as the library wants it. */
  Properties properties() {
    var properties = new Properties();
    put(properties, "host", host);
    put(properties, "port", port);
    put(properties, "auth", user != null);
    put(properties, "connectiontimeout", CONNECT.toMillis());
    put(properties, "timeout", ANSWER.toMillis());
    put(properties, "writetimeout", ANSWER.toMillis());
    put(properties, "ssl.checkserveridentity", true);
    put(properties, "starttls.enable", protocol.equals("smtp"));
    put(properties, "starttls.required", needsStartTls());
    properties.setProperty("mail.transport.protocol", protocol);
    return properties;
  }

  private boolean needsStartTls() {
    return protocol.equals("smtp") && user != null && !THIS_MACHINE.contains(host);
  }

  private void put(Properties properties, String name, Object value) {
    properties.setProperty("mail." + protocol + "." + name, value.toString());
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port;
  }
}
