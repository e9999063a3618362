package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who does not read holds up nobody, costs no more than it may, and misses nothing. */
class SlowReaderTest {
  private static final int BURST = 50;
  private static final JsonMapper JSON = new JsonMapper();

  private final SocketWorld world = new SocketWorld();
  private final SocketWorld.Listener ana = world.listener("ana");
  private final List<UUID> told = new ArrayList<>();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoNeverReadsIsClosedAndMissesNothingAfterwards() {
    var slow = RawSocket.open(world.base(), ana.token(), 4096);
    var quick = ana.open();
    tellUntil(() -> world.connections.size() == 1, quick);

    assertThat(slow.closeCode()).isEqualTo(4408);
    var heard = new ArrayList<UUID>();
    var last = "";
    for (var text : slow.texts()) {
      var frame = JSON.readTree(text);
      last = frame.get("id").asString();
      addNotice(frame, heard);
    }
    var again = TestSocket.connect(world.base().resolve("/ws?since=" + last), bearer());
    while (heard.size() < told.size()) {
      addNotice(again.next(), heard);
    }
    assertThat(heard).isEqualTo(told);
    assertThat(again.next().get("type").asString()).isEqualTo("ready");
    assertThat(quick.isOpen()).isTrue();
  }

  @Test
  void whoComesAndGoesWhileMuchHappensHearsEverythingOnceAndInOrder() {
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 2_000; i++) {
                told.add(ana.tell());
              }
            });
    var heard = new ArrayList<UUID>();
    var last = "0-0-0";
    while (heard.size() < 2_000) {
      try (var socket = TestSocket.connect(world.base().resolve("/ws?since=" + last), bearer())) {
        for (int i = 0; i < 70 && heard.size() < 2_000; i++) {
          var frame = socket.next();
          last = frame.get("id").asString();
          addNotice(frame, heard);
        }
      }
      awaitNobody();
    }
    join(writer);

    assertThat(heard).isEqualTo(told);
  }

  private void tellUntil(BooleanSupplier over, TestSocket quick) {
    while (!over.getAsBoolean()) {
      assertThat(told).hasSizeLessThan(200_000);
      for (int i = 0; i < BURST; i++) {
        told.add(ana.tell());
      }
      for (int i = 0; i < BURST; i++) {
        quick.next();
      }
    }
  }

  private static void addNotice(JsonNode frame, List<UUID> heard) {
    if (frame.has("notificationId")) {
      heard.add(UUID.fromString(frame.get("notificationId").asString()));
    }
  }

  private String[] bearer() {
    return new String[] {"Authorization", "Bearer " + ana.token()};
  }

  private void awaitNobody() {
    var end = System.nanoTime() + 10_000_000_000L;
    while (world.connections.size() > 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
