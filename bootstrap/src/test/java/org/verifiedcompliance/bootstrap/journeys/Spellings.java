package org.verifiedcompliance.bootstrap.journeys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How a value may stand somewhere: plainly, as bytes in hexadecimal digits, or in Base64. */
final class Spellings {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LONG_ENOUGH = 16;

  private Spellings() {}

  /** Of words, all in lower case. */
  static Set<String> of(Collection<String> words) {
    var all = new TreeSet<String>();
    for (var word : words) {
      var bytes = word.getBytes(StandardCharsets.UTF_8);
      all.add(word);
      all.add(hex(bytes));
      all.addAll(base64(bytes));
    }
    return lower(all);
  }

  /** Of secrets, which may be text for bytes. */
  static Set<String> ofSecrets(Collection<String> secrets) {
    var all = of(secrets);
    for (var secret : secrets) {
      var last = secret.substring(secret.lastIndexOf('_') + 1);
      if (last.length() >= LONG_ENOUGH && last.matches("[A-Z2-7]+")) {
        all.add(hex(base32(last)));
      } else {
        addDecoded(all, secret);
        addDecoded(all, last);
      }
    }
    return all;
  }

  /** Of degrees: decimal, in units of 10^-7, with an exponent, and as bytes of both. */
  static Set<String> ofDegrees(double degrees) {
    var e7 = (int) Math.round(degrees * 1e7);
    var digits = Integer.toString(e7);
    var decimal = String.format(Locale.ROOT, "%.7f", degrees);
    var all = new TreeSet<String>();
    all.add(decimal.substring(0, decimal.length() - 2));
    all.add(digits.substring(0, digits.length() - 1));
    all.add(digits.charAt(0) + "." + digits.substring(1, digits.length() - 1));
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      all.add(hex(ByteBuffer.allocate(8).order(order).putDouble(degrees).array()));
      all.add(hex(ByteBuffer.allocate(4).order(order).putInt(e7).array()));
    }
    return all;
  }

  private static void addDecoded(Set<String> all, String text) {
    if (text.length() < LONG_ENOUGH) {
      return;
    }
    try {
      var plain = text.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
      all.add(hex(Base64.getDecoder().decode(plain)));
    } catch (IllegalArgumentException notBase64) {
      // then it stands for nothing but itself
    }
  }

  /** What the encodings at each of the three places in a group have in common. */
  private static List<String> base64(byte[] bytes) {
    return IntStream.range(0, 3)
        .mapToObj(shift -> {
          var padded = new byte[shift + bytes.length];
          System.arraycopy(bytes, 0, padded, shift, bytes.length);
          var text = Base64.getEncoder().withoutPadding().encodeToString(padded);
          return text.substring(shift == 0 ? 0 : shift + 1, padded.length / 3 * 4);
        })
        .filter(text -> text.length() >= 8)
        .toList();
  }

  private static byte[] base32(String text) {
    var bytes = BigInteger.ZERO;
    for (var letter : text.toCharArray()) {
      bytes = bytes.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
    }
    var length = text.length() * 5 / 8;
    var all = bytes.shiftRight(text.length() * 5 - length * 8).toByteArray();
    var result = new byte[length];
    var copied = Math.min(length, all.length);
    System.arraycopy(all, all.length - copied, result, length - copied, copied);
    return result;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static Set<String> lower(Set<String> texts) {
    var all = new TreeSet<String>();
    texts.forEach(text -> all.add(text.toLowerCase(Locale.ROOT)));
    return all;
  }
}
