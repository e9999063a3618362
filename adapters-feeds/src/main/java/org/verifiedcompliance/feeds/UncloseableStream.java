package org.verifiedcompliance.feeds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Somebody else's stream, read up to a bound and never closed. */
public final class UncloseableStream extends FilterInputStream {
  private long left;

  /** Reads at most so many bytes. */
  public UncloseableStream(InputStream in, long maxBytes) {
    super(in);
    this.left = maxBytes;
  }

  /** There are more bytes than the bound allows. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  @Override
  public int read() throws IOException {
    return count(super.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    return count(read, read);
  }

  private int count(int result, int bytes) {
    left -= result < 0 ? 0 : bytes;
    if (left < 0) {
      throw new TooLong();
    }
    return result;
  }

  @Override
  public void close() {
    // belongs to somebody else
  }
}
