package org.verifiedcompliance.messaging.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.stream.NodeBus;
import org.verifiedcompliance.application.stream.NodeBusContract;
import org.verifiedcompliance.application.stream.RedisServer;

class RedisNodeBusTest implements NodeBusContract {
  private static RedisServer redis;

  private final List<RedisNodeBus> nodes = new ArrayList<>();

  @BeforeAll
  static void start() {
    RedisServer.assumeInstalled();
    redis = RedisServer.start();
  }

  @AfterAll
  static void stop() {
    if (redis != null) {
      redis.close();
    }
  }

  @Override
  public NodeBus newNode() {
    return node(redis.url());
  }

  @AfterEach
  void leave() {
    nodes.forEach(RedisNodeBus::close);
  }

  private RedisNodeBus node(URI url) {
    var node = new RedisNodeBus(url, UUID.randomUUID().toString());
    nodes.add(node);
    return node;
  }

  @Test
  void aNodeThatListensAnewLooksAnew() throws InterruptedException {
    var heard = new Semaphore(0);
    try (var own = RedisServer.start()) {
      node(own.url()).onAnnounced(heard::release);
      assertThat(heard.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      own.dropConnections();

      assertThat(heard.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whenRedisHasDiedAndComesBackTheNodesHearEachOtherAgain() throws InterruptedException {
    var heard = new Semaphore(0);
    var dead = RedisServer.start();
    var announcer = node(dead.url());
    node(dead.url()).onAnnounced(heard::release);
    assertThat(NodeBusContract.hears(announcer, heard)).isTrue();
    dead.close();
    assertThatThrownBy(() -> NodeBusContract.hears(announcer, new Semaphore(0)))
        .isInstanceOf(RuntimeException.class);
    heard.drainPermits();

    try (var _ = dead.startAgain()) {
      assertThat(heard.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(hearsWhenReachable(announcer, heard)).isTrue();
    }
  }

  /** The one who announces connects again in its own time. */
  private static boolean hearsWhenReachable(NodeBus announcer, Semaphore heard)
      throws InterruptedException {
    var end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      try {
        return NodeBusContract.hears(announcer, heard);
      } catch (RedisException _) {
        var _ = heard.tryAcquire(50, TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  @Test
  void withoutRedisAnAnnouncementFailsAndNothingElse() {
    URI url;
    try (var gone = RedisServer.start()) {
      url = gone.url();
    }
    var node = node(url);
    node.onAnnounced(() -> {});

    assertThatThrownBy(node::announce).isInstanceOf(RuntimeException.class);
  }
}
