package org.verifiedcompliance.http.input;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.verifiedcompliance.http.Bodies;

/**
 * A body that a route reads as it arrives, up to the limit of its path. Closing it takes what is
 * left: a client that is still sending would never see the answer.
 */
public final class RawBody extends InputStream {
  private final InputStream in;
  private final int limit;
  private long left;

  private RawBody(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
    this.left = limit;
  }

  /**
   * The body of a request that must be a list of meetings.
   *
   * @throws org.verifiedcompliance.http.ProblemException at once when it is of another media type,
   *     while it is read when it is too large
   */
  public static RawBody list(Context ctx) {
    JsonBody.requireList(ctx);
    var limit = Bodies.limit(ctx);
    if (Bodies.isRead(ctx)) {
      return new RawBody(new ByteArrayInputStream(Bodies.bytes(ctx)), limit);
    }
    try {
      return new RawBody(ctx.req().getInputStream(), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    var next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = in.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public void close() {
    try {
      in.skip(Math.max(left, Bodies.MAX_DRAINED));
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw Bodies.tooLarge(limit).toException();
    }
  }
}
