package org.verifiedcompliance.messaging.mail;

import java.util.regex.Pattern;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * From whom letters come.
 *
 * @param name perhaps empty
 */
public record Sender(String name, EmailAddress address) {
  private static final Pattern NAMED = Pattern.compile("\"?([^<>\"\\p{Cntrl}]*?)\"?\\s*<([^<>]+)>");

  /**
   * Reads {@code name@example.org} or {@code Name <name@example.org>}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Sender parse(String text) {
    var named = NAMED.matcher(text.strip());
    return named.matches()
        ? new Sender(named.group(1).strip(), new EmailAddress(named.group(2)))
        : new Sender("", new EmailAddress(text));
  }

  /** What the ids of letters end with. */
  String domain() {
    return address.value().substring(address.value().indexOf('@') + 1);
  }
}
