package org.verifiedcompliance.security;

import java.io.ByteArrayOutputStream;

/** Base32 of RFC 4648 without padding, as authenticator apps take it. */
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var held = 0;
    for (var b : bytes) {
      buffer = buffer << Byte.SIZE | b & 0xff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(LETTERS.charAt(buffer >> held & 0x1f));
      }
    }
    return held == 0
        ? text.toString()
        : text.append(LETTERS.charAt(buffer << BITS - held & 0x1f)).toString();
  }

  /**
   * The bytes.
   *
   * @throws IllegalArgumentException when it is no Base32
   */
  static byte[] decode(String text) {
    var bytes = new ByteArrayOutputStream();
    var buffer = 0;
    var held = 0;
    for (var letter : text.toCharArray()) {
      var value = LETTERS.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("not Base32");
      }
      buffer = buffer << BITS | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.write(buffer >> held);
      }
    }
    return bytes.toByteArray();
  }
}
