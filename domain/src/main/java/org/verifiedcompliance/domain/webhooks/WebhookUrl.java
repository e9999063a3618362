package org.verifiedcompliance.domain.webhooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where messages go. It is read here, once, and only its parts are used afterwards, so that no two
 * readers can understand it differently. Whether the name leads to a public address is not known
 * before somebody connects.
 *
 * @param text as the owner wrote it
 * @param secure whether by TLS
 * @param host in lower case; an IPv6 address in brackets
 * @param target path and query, from the first slash
 */
public record WebhookUrl(String text, boolean secure, String host, int port, String target) {
  private static final int LONGEST = 2_000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_HOST = 253;
  private static final List<Integer> PORTS = List.of(HTTPS, 8_443);

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://"
              + "(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])"
              + "(?::(?<port>\\d{1,5}))?"
              + "(?<target>(?:/[A-Za-z0-9._~!$&'()*+,;=:@/%-]*+)?"
              + "(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*+)?)");

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** At least two labels, the last one of letters: no number in any spelling is such a name. */
  private static final Pattern PUBLIC_NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** A name of one label too, an address of four numbers, or one of IPv6. */
  private static final Pattern ANY_HOST =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
              + "|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private static final List<String> PRIVATE_ENDINGS =
      List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".onion");

  /**
   * Reads an address.
   *
   * @param anywhere whether http, any port, and addresses in place of names are allowed too
   * @return empty when nothing is to be sent there
   */
  public static Optional<WebhookUrl> parse(String text, boolean anywhere) {
    var parts = SHAPE.matcher(text);
    if (text.length() > LONGEST || !parts.matches() || BAD_ESCAPE.matcher(text).find()) {
      return Optional.empty();
    }
    var secure = parts.group("scheme").toLowerCase(Locale.ROOT).equals("https");
    var host = parts.group("host").toLowerCase(Locale.ROOT);
    var given = parts.group("port");
    var port = given == null ? secure ? HTTPS : HTTP : Integer.parseInt(given);
    var rest = parts.group("target");
    var target = rest.startsWith("/") ? rest : "/" + rest;
    return Optional.of(new WebhookUrl(text, secure, host, port, target))
        .filter(url -> anywhere ? url.isPossible() : url.isPublic());
  }

  private boolean isPossible() {
    return port > 0
        && port <= LAST_PORT
        && host.length() <= LONGEST_HOST
        && ANY_HOST.matcher(host).matches();
  }

  private boolean isPublic() {
    return secure
        && PORTS.contains(port)
        && host.length() <= LONGEST_HOST
        && PUBLIC_NAME.matcher(host).matches()
        && PRIVATE_ENDINGS.stream().noneMatch(host::endsWith);
  }

  /** The host alone: a path may hold what only the receiver should know. */
  @Override
  public String toString() {
    return "WebhookUrl[" + host + "]";
  }
}
