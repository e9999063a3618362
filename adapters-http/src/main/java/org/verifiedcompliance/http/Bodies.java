package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bodies as bytes, which can be asked for more than once. */
public final class Bodies {
  /** What is read and dropped beyond a limit, so that the client gets to see the answer. */
  public static final int MAX_DRAINED = 1024 * 1024;

  private static final String READ = "vc.body";

  private Bodies() {}

  /**
   * All bytes, up to the limit of the path.
   *
   * @throws ProblemException when there are more
   */
  public static byte[] bytes(Context ctx) {
    byte[] read = ctx.attribute(READ);
    if (read == null) {
      read = read(ctx);
      ctx.attribute(READ, read);
    }
    return read;
  }

  /** Whether the body has been read already. */
  public static boolean isRead(Context ctx) {
    return ctx.attribute(READ) != null;
  }

  /** Bytes that a body sent to this path may have. */
  public static int limit(Context ctx) {
    BodyLimits limits = ctx.appData(Requests.BODY_LIMITS);
    return limits.of(ctx.path());
  }

  /** 413: the body is larger than the path takes. */
  public static Problem tooLarge(int limit) {
    return Problem.of(413, "content-too-large", "The body must have at most " + limit + " bytes.");
  }

  /** What a handler has answered so far; the answer keeps it. */
  static byte[] ofAnswer(Context ctx) {
    var result = ctx.resultInputStream();
    if (result == null) {
      return new byte[0];
    }
    try (result) {
      var bytes = result.readAllBytes();
      ctx.result(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Context ctx) {
    var limit = limit(ctx);
    try (var in = ctx.req().getInputStream()) {
      var bytes = in.readNBytes(limit + 1);
      if (bytes.length <= limit) {
        return bytes;
      }
      in.skip(MAX_DRAINED);
      throw tooLarge(limit).toException();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
