package org.verifiedcompliance.geo.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * A protobuf message, read field by field without copying
 * (https://protobuf.dev/programming-guides/encoding).
 */
final class WireMessage {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer buffer;

  WireMessage(byte[] bytes, int offset, int length) {
    this(ByteBuffer.wrap(bytes, offset, length).slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  private WireMessage(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /** Tells every message or text with this number, and reads to the end. */
  void each(int field, Consumer<WireMessage> consumer) {
    while (buffer.hasRemaining()) {
      var tag = varint();
      if (tag >>> 3 == field && (tag & 7) == LENGTH_DELIMITED) {
        consumer.accept(part(varint()));
      } else {
        skip(tag & 7);
      }
    }
  }

  /** Reads the floats 1 and 2 into the array from an index on. */
  void readPosition(float[] into, int index) {
    while (buffer.hasRemaining()) {
      var tag = varint();
      if ((tag & 7) == FIXED32) {
        into[index + (tag >>> 3) - 1] = buffer.getFloat();
      } else {
        skip(tag & 7);
      }
    }
  }

  /** The same message, read from its beginning. */
  WireMessage copy() {
    return new WireMessage(buffer.slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  String text() {
    return UTF_8.decode(buffer).toString();
  }

  private WireMessage part(int length) {
    var part = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(buffer.position() + length);
    return new WireMessage(part);
  }

  private void skip(int type) {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> buffer.getLong();
      case LENGTH_DELIMITED -> part(varint());
      case FIXED32 -> buffer.getInt();
      default -> throw new IllegalStateException("no protobuf wire type: " + type);
    }
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      var next = buffer.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("a varint of more than 32 bits");
  }
}
