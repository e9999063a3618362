package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;

/** When the server ends a socket by itself. */
class SocketEndsTest {
  private final SocketWorld world = new SocketWorld();
  private final SocketWorld.Listener ana = world.listener("ana");

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void nothingIsToldAfterTheTokenHasEnded() {
    var socket = ana.open();
    world.auth.pass(Duration.ofMinutes(30));
    ana.tell();

    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(socket.unread()).isZero();
  }

  @Test
  void aSilentSocketEndsWithItsTokenToo() {
    var socket = ana.open();
    world.auth.pass(Duration.ofMinutes(30));
    world.pass(Duration.ofSeconds(1));

    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(socket.closeReason()).isEqualTo("sign-in-ended");
  }

  @Test
  void aFreshTokenOfTheSamePersonKeepsTheSocket() {
    var socket = ana.open();
    world.auth.pass(Duration.ofMinutes(29));
    var fresh = world.auth.refreshed(ana.tokens().refreshToken()).accessToken();
    var renewed = socket.ask("{\"type\": \"auth\", \"token\": \"" + fresh + "\"}");
    assertThat(renewed.get("until").asString()).isEqualTo("2026-03-01T18:59:00.000Z");

    var eve = world.listener("eve");
    assertThat(
            socket
                .ask("{\"type\": \"auth\", \"token\": \"" + eve.token() + "\"}")
                .get("code")
                .asString())
        .isEqualTo("other-person");

    world.auth.pass(Duration.ofMinutes(29));
    world.pass(Duration.ofSeconds(1));
    assertThat(socket.ask("{\"type\": \"ping\"}").get("type").asString()).isEqualTo("pong");
    world.auth.pass(Duration.ofMinutes(1));
    world.pass(Duration.ofSeconds(1));
    assertThat(socket.closeCode()).isEqualTo(1008);
  }

  @Test
  void whoIsSignedOutHearsNothingMore() {
    var socket = ana.open();
    ana.signOut();
    ana.announce();
    tellWithoutToken();

    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(socket.unread()).isZero();
  }

  private void tellWithoutToken() {
    var claims = world.auth.accessTokens.verify(ana.token()).orElseThrow();
    world.changes.append(
        Outbox.Entry.to(
            claims.person(),
            Topic.NOTIFICATION,
            UUID.randomUUID(),
            "created",
            false,
            world.auth.clock.instant()));
    world.hub.wake();
  }

  @Test
  void aSignOutOfWhichNobodyHeardIsNoticedWithinSeconds() {
    var socket = ana.open();
    ana.signOut();
    world.pass(Duration.ofSeconds(2));

    assertThat(socket.closeCode()).isEqualTo(1008);
  }

  @Test
  void aChangeThatLeavesTheSignInAloneHoldsNothingBack() {
    var socket = ana.open();
    ana.announce();
    var told = ana.tell();

    assertThat(socket.next().get("notificationId").asString()).isEqualTo(told.toString());
  }

  @Test
  void theHeartBeatsAndWhoNeverAnswersIsClosed() throws InterruptedException {
    var socket = ana.open();
    world.pass(Duration.ofSeconds(30));
    socket.awaitPing();

    var deaf = RawSocket.open(world.base(), ana.token()).awaitFrame();
    world.pass(Duration.ofSeconds(61));
    // a jump of the clock in the middle of a write makes it a slow reader
    assertThat(deaf.closeCode()).isIn(1001, 4408);
  }

  @Test
  void textThatIsNoUtf8ClosesTheSocket() {
    var socket = RawSocket.open(world.base(), ana.token());
    socket.send(0x81, new byte[] {(byte) 0xc3, (byte) 0x28});

    assertThat(socket.closeCode()).isEqualTo(1007);
  }

  @Test
  void manyPartsThatAreTooMuchTogetherCloseTheSocket() {
    var socket = RawSocket.open(world.base(), ana.token());
    socket.send(0x01, new byte[40_000]);
    socket.send(0x80, new byte[40_000]);

    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @Test
  void framesThatAreNotMaskedCloseTheSocket() {
    var socket = RawSocket.open(world.base(), ana.token());
    socket.sendBytes(new byte[] {(byte) 0x81, 2, '{', '}'});

    assertThat(socket.closeCode()).isEqualTo(1002);
  }

  @Test
  void whenTheServerStopsItSaysSo() {
    var socket = ana.open();
    world.stop();

    assertThat(socket.closeCode()).isEqualTo(1001);
    assertThat(world.connections.size()).isZero();
  }
}
