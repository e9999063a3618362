package org.verifiedcompliance.http.jetty;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body must keep a minimum rate, so that a trickle does not hold a thread. */
final class SteadyBody extends Request.Wrapper {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final int bytesPerSecond;
  private final Runnable arrived;
  private final long start = System.nanoTime();
  private long bytes;
  private Content.@Nullable Chunk failure;

  /** Bytes a second, 0 for no minimum; {@code arrived} runs when the last byte is read. */
  SteadyBody(Request request, int bytesPerSecond, Runnable arrived) {
    super(request);
    this.bytesPerSecond = bytesPerSecond;
    this.arrived = arrived;
  }

  @Override
  public Content.@Nullable Chunk read() {
    if (failure != null) {
      return failure;
    }
    var chunk = super.read();
    if (chunk != null) {
      bytes += chunk.remaining();
      if (chunk.isLast()) {
        arrived.run();
      }
    }
    return chunk;
  }

  @Override
  public void demand(Runnable whenReadable) {
    if (failure == null && isTooSlow()) {
      failure = Content.Chunk.from(new HttpException.RuntimeException(408, "body too slow"));
    }
    if (failure == null) {
      super.demand(whenReadable);
    } else {
      whenReadable.run();
    }
  }

  private boolean isTooSlow() {
    var elapsed = System.nanoTime() - start;
    return elapsed > GRACE_NANOS
        && bytes < (double) bytesPerSecond * elapsed / TimeUnit.SECONDS.toNanos(1);
  }
}
