package org.verifiedcompliance.http.sockets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket. The next frame of a client is read when the one before is answered, so who does not
 * read the answers cannot go on asking.
 */
public final class WebSocketWire implements Wire, Session.Listener {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final SocketLimits limits;
  private final LongSupplier nanos;
  private final Handler handler;
  private final Rate rate;
  private final AtomicBoolean beating = new AtomicBoolean();
  private volatile @Nullable Session session;
  private volatile long heardAt;

  WebSocketWire(SocketLimits limits, LongSupplier nanos, Function<Wire, Handler> handler) {
    this.limits = limits;
    this.nanos = nanos;
    this.rate = new Rate(limits.messagesPerMinute());
    this.handler = handler.apply(this);
    heardAt = nanos.getAsLong();
  }

  /** Who stands behind the socket. */
  interface Handler {
    void opened();

    Frame answer(String text);

    void tooMany();

    void gone();
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    opened.setMaxTextMessageSize(limits.messageBytes());
    opened.setMaxBinaryMessageSize(limits.messageBytes());
    opened.setIdleTimeout(limits.idle().plus(limits.heartbeat()));
    session = opened;
    handler.opened();
    opened.demand();
  }

  @Override
  public void onWebSocketText(String text) {
    if (mayPass()) {
      reply(handler.answer(text));
    }
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    if (mayPass()) {
      reply(Frame.error("unknown-frame", "Frames are text."));
    }
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    if (mayPass() && session instanceof Session open) {
      open.sendPong(payload, Callback.from(open::demand, _ -> open.disconnect()));
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    heardAt = nanos.getAsLong();
    if (session instanceof Session open) {
      open.demand();
    }
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    handler.gone();
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    handler.gone();
  }

  @Override
  public void send(Frame frame) throws IOException, InterruptedException {
    if (!(session instanceof Session open)) {
      throw new IOException("not open");
    }
    var done = new Callback.Completable();
    open.sendText(frame.json(), done);
    try {
      var _ = done.get();
    } catch (ExecutionException e) {
      throw new IOException("the client is gone", e);
    }
  }

  @Override
  public void beat() {
    if (session instanceof Session open && beating.compareAndSet(false, true)) {
      open.sendPing(
          ByteBuffer.allocate(0), Callback.from(() -> beating.set(false), _ -> handler.gone()));
    }
  }

  @Override
  public long heardAt() {
    return heardAt;
  }

  @Override
  public void close(Ending ending) {
    if (session instanceof Session open) {
      open.close(ending.code(), ending.reason(), Callback.NOOP);
      CompletableFuture.delayedExecutor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
          .execute(open::disconnect);
    }
  }

  @Override
  public void cut() {
    if (session instanceof Session open) {
      open.disconnect();
    }
  }

  private boolean mayPass() {
    heardAt = nanos.getAsLong();
    if (rate.permits(heardAt)) {
      return true;
    }
    handler.tooMany();
    return false;
  }

  private void reply(Frame frame) {
    if (session instanceof Session open) {
      open.sendText(frame.json(), Callback.from(open::demand, _ -> open.disconnect()));
    }
  }
}
