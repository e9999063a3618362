package org.verifiedcompliance.messaging.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin with the same bits. */
record Block(byte[] first, int bits) {
  /** Of a text such as {@code 10.0.0.0/8}. */
  static Block of(String text) {
    int slash = text.indexOf('/');
    try {
      var first = InetAddress.getByName(text.substring(0, slash)).getAddress();
      return new Block(first, Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(text, impossible);
    }
  }

  boolean holds(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> bit % Byte.SIZE;
      if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
