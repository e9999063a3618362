package org.verifiedcompliance.domain.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * A code of 40 bits, as eight characters of Crockford's base 32: no letter of it looks like a digit
 * of it, and whoever types O for 0, or I or L for 1, is understood. Comparing two of them takes the
 * same time wherever they differ.
 */
public final class VenueCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final int BITS = 5;
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
  private static final String QR = "VC1:";
  private static final int LONGEST = 80;

  private final String text;

  private VenueCode(String text) {
    this.text = text;
  }

  /**
   * The code that stands for the first 40 bits of a message authentication code.
   *
   * @throws IllegalArgumentException when there are fewer
   */
  public static VenueCode of(byte[] mac) {
    if (mac.length * Byte.SIZE < LENGTH * BITS) {
      throw new IllegalArgumentException("a code needs 40 bits");
    }
    var bits = 0L;
    for (var i = 0; i < LENGTH * BITS / Byte.SIZE; i++) {
      bits = bits << Byte.SIZE | mac[i] & 0xff;
    }
    var text = new StringBuilder();
    for (var shift = (LENGTH - 1) * BITS; shift >= 0; shift -= BITS) {
      text.append(ALPHABET.charAt((int) (bits >>> shift) & ALPHABET.length() - 1));
    }
    return new VenueCode(text.toString());
  }

  /**
   * The code that somebody typed or scanned: in any case, with spaces and dashes, or the text of
   * the QR code around it. Empty when it is none.
   */
  public static Optional<VenueCode> read(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var scanned =
        typed.strip().startsWith(QR) ? typed.substring(typed.lastIndexOf(':') + 1) : typed;
    var plain =
        BETWEEN
            .matcher(scanned)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(plain).matches() ? Optional.of(new VenueCode(plain)) : Optional.empty();
  }

  /** As people read it: two groups of four. */
  public String shown() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }

  /** What the QR code on the screen says. */
  public String qr(MeetingId meeting) {
    return QR + meeting.value() + ":" + text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VenueCode code && MessageDigest.isEqual(bytes(), code.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** It opens a door for a minute: not for logs. */
  @Override
  public String toString() {
    return "VenueCode ****";
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
