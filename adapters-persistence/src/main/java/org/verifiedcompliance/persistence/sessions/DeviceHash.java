package org.verifiedcompliance.persistence.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Under which a phone is known again without its name being written down. */
final class DeviceHash {
  private static final byte[] PURPOSE = "device/v1\n".getBytes(StandardCharsets.UTF_8);

  private DeviceHash() {}

  static byte[] of(String device) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update(PURPOSE);
      return hash.digest(device.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
