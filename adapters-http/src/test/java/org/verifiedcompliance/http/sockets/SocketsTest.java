package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.sockets.ListPresent;
import tools.jackson.databind.JsonNode;

class SocketsTest {
  private final SocketWorld world = new SocketWorld();
  private final SocketWorld.Listener ana = world.listener("ana");

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatHappensToAPersonComesWithAnIdAfterWhichTheyCanGoOn() {
    var socket = ana.open();
    var first = ana.tell();
    world.listener("eve").tell();
    var second = ana.tell();

    var message = socket.next();
    assertThat(message.get("type").asString()).isEqualTo("notification");
    assertThat(message.get("notificationId").asString()).isEqualTo(first.toString());
    assertThat(message.get("event").asString()).isEqualTo("created");
    assertThat(message.get("timestamp").asString()).isEqualTo("2026-03-01T18:00:00.000Z");
    assertThat(socket.next().get("notificationId").asString()).isEqualTo(second.toString());

    var again =
        TestSocket.connect(
            world.base().resolve("/ws?since=" + message.get("id").asString()),
            "Authorization",
            "Bearer " + ana.token());
    assertThat(again.next().get("notificationId").asString()).isEqualTo(second.toString());
    assertThat(again.next().get("type").asString()).isEqualTo("ready");
  }

  @Test
  void whoHasHeardNothingYetCanGoOnAfterTheReadyFrame() {
    var socket =
        TestSocket.connect(world.base().resolve("/ws"), "Authorization", "Bearer " + ana.token());
    var ready = socket.next();
    assertThat(ready.get("type").asString()).isEqualTo("ready");
    socket.close();

    var missed = ana.tell();
    var again =
        TestSocket.connect(
            world.base().resolve("/ws?since=" + ready.get("id").asString()),
            "Authorization",
            "Bearer " + ana.token());
    assertThat(again.next().get("notificationId").asString()).isEqualTo(missed.toString());
  }

  @Test
  void aPingIsAnswered() {
    assertThat(ana.open().ask("{\"type\": \"ping\"}").toString()).isEqualTo("{\"type\":\"pong\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"dance\"}=unknown-frame",
        "{\"type\": 7}=malformed-frame",
        "{}=malformed-frame",
        "[]=malformed-frame",
        "{=malformed-frame",
        "=malformed-frame",
        "{\"type\": \"ping\", \"type\": \"ping\"}=malformed-frame",
        "{\"type\": \"subscribe\"}=invalid-input",
        "{\"type\": \"subscribe\", \"meeting_id\": 7}=invalid-input",
        "{\"type\": \"subscribe\", \"meeting_id\": \"0190f0a0-0000-7000-8000-000000000001\"}"
            + "=meeting-not-found",
        "{\"type\": \"auth\"}=invalid-token",
        "{\"type\": \"auth\", \"token\": \"x\"}=invalid-token"
      })
  void whatTheServerDoesNotTakeGetsAnErrorAndTheSocketStays(String frameAndCode) {
    var at = frameAndCode.lastIndexOf('=');
    var socket = ana.open();

    var answer = socket.ask(frameAndCode.substring(0, at));

    assertThat(answer.get("type").asString()).isEqualTo("error");
    assertThat(answer.get("code").asString()).isEqualTo(frameAndCode.substring(at + 1));
    assertThat(answer.get("detail").asString()).isNotBlank();
    assertThat(socket.ask("{\"type\": \"ping\"}").get("type").asString()).isEqualTo("pong");
  }

  @Test
  void bytesAreNoFrames() {
    var socket = ana.open();
    socket.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();

    assertThat(socket.next().get("code").asString()).isEqualTo("unknown-frame");
    assertThat(socket.ask("{\"type\": \"ping\"}").get("type").asString()).isEqualTo("pong");
  }

  @Test
  void aMessageOverTheLimitClosesTheSocket() {
    var fits = ana.open();
    assertThat(fits.ask("{\"type\":\"" + "x".repeat(64 * 1024 - 11) + "\"}").get("code").asString())
        .isEqualTo("unknown-frame");

    var socket = ana.open();
    socket.say("x".repeat(65 * 1024));
    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @Test
  void theHundredAndFirstMessageInAMinuteClosesTheSocket() {
    var calm = ana.open();
    var eager = ana.open();
    for (int i = 0; i < 100; i++) {
      eager.ask("{\"type\": \"ping\"}");
      calm.ask("{\"type\": \"ping\"}");
    }
    eager.say("{\"type\": \"ping\"}");
    assertThat(eager.closeCode()).isEqualTo(1008);
    assertThat(eager.closeReason()).isEqualTo("too-many-messages");

    world.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(calm.ask("{\"type\": \"ping\"}").get("type").asString()).isEqualTo("pong");
  }

  @Test
  void ofTwentyAtOnceFiveAreLetIn() throws Exception {
    Callable<TestSocket> open =
        () ->
            TestSocket.connect(
                world.base().resolve("/ws"), "Authorization", "Bearer " + ana.token());
    var sockets = new ArrayList<TestSocket>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> open).toList())) {
        sockets.add(done.get());
      }
    }
    awaitOpen(5);

    var refused = new ArrayList<Integer>();
    ana.tell();
    for (var socket : sockets) {
      if (!isLive(socket)) {
        refused.add(socket.closeCode());
      }
    }
    assertThat(refused).hasSize(15).containsOnly(4429);
    assertThat(world.listener("eve").open().isOpen()).isTrue();
  }

  private static boolean isLive(TestSocket socket) {
    while (socket.isOpen() || socket.unread() > 0) {
      if (socket.unread() > 0) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  @Test
  void whoLeavesMakesRoom() {
    var sockets = IntStream.range(0, 5).mapToObj(_ -> ana.open()).toList();
    sockets.getFirst().socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    sockets.get(1).close();
    awaitOpen(3);

    ana.open();
    ana.open();
    assertThat(world.connections.size()).isEqualTo(5);
  }

  private void awaitOpen(int count) {
    var end = System.nanoTime() + 10_000_000_000L;
    while (world.connections.size() != count) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void pingsOfClientsAreAnsweredAndCounted() {
    var socket = RawSocket.open(world.base(), ana.token());
    for (int i = 0; i < 101; i++) {
      socket.send(0x89, new byte[] {(byte) i});
    }

    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(socket.pongs()).isEqualTo(100);
  }

  @Test
  void whoComesToAMeetingIsShownToItsOrganiser() {
    var asked = new ArrayList<ListPresent.Query>();
    world.present =
        query -> {
          asked.add(query);
          query.allowed().run();
          return new ListPresent.Outcome.Present(List.of(), true);
        };
    var meeting = UUID.randomUUID();

    JsonNode answer =
        ana.open().ask("{\"type\": \"subscribe\", \"meeting_id\": \"" + meeting + "\"}");

    assertThat(answer.toString())
        .isEqualTo(
            "{\"type\":\"presence\",\"meetingId\":\"%s\",\"participants\":[],\"complete\":true}"
                .formatted(meeting));
    assertThat(asked.getFirst().host().person()).isEqualTo(ana.person());
  }
}
