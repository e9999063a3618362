package org.verifiedcompliance.feeds.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Square pictures of black and white as PNG (RFC 2083), one bit a pixel. The JDK's own writer would
 * ask for its desktop module, which small run-time images leave out.
 */
final class MonochromePng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] DEEP_1_GREY = {1, 0, 0, 0, 0};

  private MonochromePng() {}

  /** Which pixels are black. */
  @FunctionalInterface
  interface Dark {
    boolean at(int x, int y);
  }

  static byte[] of(int side, Dark dark) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put(DEEP_1_GREY).array());
    chunk(out, "IDAT", deflated(rows(side, dark)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Each row begins with the number of its filter: none. */
  private static byte[] rows(int side, Dark dark) {
    var stride = 1 + (side + 7) / Byte.SIZE;
    var rows = new byte[stride * side];
    for (var y = 0; y < side; y++) {
      for (var x = 0; x < side; x++) {
        if (!dark.at(x, y)) {
          rows[y * stride + 1 + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var part = new byte[4096];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    var body =
        ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    var crc = new CRC32();
    crc.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
