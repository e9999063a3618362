package org.verifiedcompliance.domain.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as identity: trimmed, NFC, lower case, 3 to 254 characters with one {@code @}
 * and a domain. Whether it can be reached is only known once a mail arrives.
 */
public record EmailAddress(String value) {
  private static final int MAX_LENGTH = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@\\p{Cntrl}<>,;:\"()\\[\\]\\\\]{1,253}");

  /**
   * Normalises and checks the shape.
   *
   * @throws IllegalArgumentException when it is no address
   */
  public EmailAddress {
    value = Normalizer.normalize(value, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches() || badDomain(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  private static boolean badDomain(String address) {
    var domain = address.substring(address.indexOf('@') + 1);
    return domain.startsWith(".") || domain.endsWith(".") || domain.contains("..");
  }
}
