package org.verifiedcompliance.http.sockets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.EndPoint;

/** Server-sent events. A client never speaks; that it is gone shows when something is sent. */
final class EventWire implements Wire {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final HttpServletResponse response;
  private final EndPoint endPoint;
  private final LongSupplier nanos;
  private final boolean follow;
  private final ReentrantLock lock = new ReentrantLock();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private volatile Runnable onGone = () -> {};

  EventWire(HttpServletResponse response, EndPoint endPoint, LongSupplier nanos, boolean follow) {
    this.follow = follow;
    this.response = response;
    this.endPoint = endPoint;
    this.nanos = nanos;
  }

  /** Is complete when nothing will be sent any more. */
  CompletableFuture<Void> over() {
    return over;
  }

  void onGone(Runnable handler) {
    onGone = handler;
  }

  @Override
  public void send(Frame frame) throws IOException, InterruptedException {
    var id = frame.id() == null ? "" : "id: " + frame.id() + "\n";
    lock.lockInterruptibly();
    try {
      write(id + "data: " + frame.json() + "\n\n");
    } finally {
      lock.unlock();
    }
  }

  /** On a thread of its own, since a reader that is stuck would hold up all others. */
  @Override
  public void beat() {
    Thread.ofVirtual()
        .name("events-beat")
        .start(() -> writeSoon(": still here\n\n", () -> {}, () -> {}));
  }

  @Override
  public long heardAt() {
    return nanos.getAsLong();
  }

  @Override
  public void caughtUp() {
    if (!follow) {
      over.complete(null);
    }
  }

  @Override
  public void close(Ending ending) {
    var why = new LinkedHashMap<String, Object>();
    why.put("type", "close");
    why.put("code", ending.code());
    why.put("reason", ending.reason());
    var text = "event: close\ndata: " + Frame.of(null, why).json() + "\n\n";
    Thread.ofVirtual()
        .name("events-end")
        .start(() -> writeSoon(text, () -> over.complete(null), this::cut));
    CompletableFuture.delayedExecutor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (!over.isDone()) {
            cut();
          }
        });
  }

  @Override
  public void cut() {
    endPoint.close();
    over.complete(null);
  }

  /** Waits for a write that is under way, but for no reader that is stuck. */
  private void writeSoon(String text, Runnable after, Runnable instead) {
    try {
      if (lock.tryLock(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        writeAndUnlock(text);
        after.run();
      } else {
        instead.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cut();
    }
  }

  private void writeAndUnlock(String text) {
    try {
      write(text);
    } catch (IOException e) {
      onGone.run();
      over.complete(null);
    } finally {
      lock.unlock();
    }
  }

  private void write(String text) throws IOException {
    if (over.isDone()) {
      throw new IOException("over");
    }
    var out = response.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
