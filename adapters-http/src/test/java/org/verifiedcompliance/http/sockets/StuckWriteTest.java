package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.sockets.Passes;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Viewer;

/** A message that does not arrive ends its connection even when nothing waits behind it. */
class StuckWriteTest {
  private final SocketWorld world = new SocketWorld();
  private final SocketWorld.Listener ana = world.listener("ana");

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoTakesTooLongOverOneMessageIsClosed() throws Exception {
    var wire = new StuckWire();
    var connection = connection(wire);
    var sending = Thread.ofVirtual().start(() -> connection.accept(notice()));
    assertThat(wire.sending.await(10, TimeUnit.SECONDS)).isTrue();

    world.pass(Duration.ofSeconds(20));
    assertThat(wire.ending).isNotDone();
    world.pass(Duration.ofSeconds(1));
    assertThat(wire.ending).isCompletedWithValue(Ending.TOO_SLOW);
    assertThat(world.connections.size()).isZero();
    sending.interrupt();
    sending.join();
  }

  @Test
  void whoCannotBeToldSomethingIsClosedRatherThanLeftWithoutAWord() {
    var wire =
        new StuckWire() {
          @Override
          public void send(Frame frame) {
            throw new IllegalStateException("no stream any more");
          }
        };
    var connection = connection(wire);

    connection.accept(notice());

    assertThat(wire.ending).isCompletedWithValue(Ending.FAILED);
    assertThat(world.connections.size()).isZero();
  }

  private Connection connection(Wire wire) {
    var pass =
        new Passes(world.auth.accessTokens, world.auth.signIns, world.auth.clock)
            .ofToken(ana.token())
            .orElseThrow();
    var connection =
        new Connection(
            pass,
            new Scope.Own(new Viewer(pass.user().person(), false), Set.of()),
            MessageId.after(Position.START),
            wire,
            new Frames(),
            world.connections);
    assertThat(world.connections.enter(connection)).isTrue();
    return connection;
  }

  private Notice notice() {
    return new Notice(
        MessageId.after(Position.START),
        ana.person(),
        UUID.randomUUID(),
        "created",
        world.auth.clock.instant());
  }

  private class StuckWire implements Wire {
    final CountDownLatch sending = new CountDownLatch(1);
    final CompletableFuture<Ending> ending = new CompletableFuture<>();

    @Override
    public void send(Frame frame) throws InterruptedException {
      sending.countDown();
      new CountDownLatch(1).await();
    }

    @Override
    public void beat() {
      // nothing is sent besides
    }

    @Override
    public long heardAt() {
      return world.nanos.get();
    }

    @Override
    public void close(Ending why) {
      ending.complete(why);
    }

    @Override
    public void cut() {
      // there is no line
    }
  }
}
