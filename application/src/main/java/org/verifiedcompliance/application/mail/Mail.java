package org.verifiedcompliance.application.mail;

import java.util.regex.Pattern;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A letter to one person. Names and subjects may hold anything that people call themselves: what
 * would end a line of a header is a blank afterwards.
 *
 * @param id the same whenever the same letter is sent again, so that a receiver can tell; letters,
 *     digits and hyphens
 * @param whose the person whom it calls by their name, whatever address it goes to
 * @param toName how the person is called, perhaps empty
 * @param text the letter in plain words
 * @param html the same in simple HTML; whoever writes it escapes what people wrote
 */
public record Mail(
    String id,
    PersonId whose,
    EmailAddress to,
    String toName,
    String subject,
    String text,
    String html) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST = 200;

  /**
   * Cleans what goes into headers.
   *
   * @throws IllegalArgumentException when the id holds anything else
   */
  public Mail {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id of a mail has letters, digits and hyphens alone");
    }
    toName = oneLine(toName);
    subject = oneLine(subject);
  }

  private static String oneLine(String text) {
    var line = CONTROLS.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }
}
