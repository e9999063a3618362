package org.verifiedcompliance.messaging.nodes;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.NodeBus;

/**
 * The nodes tell each other by PUBLISH. Connections are made again when they are lost, also when
 * Redis comes later than the server; until then announcements fail, and the nodes look by
 * themselves.
 */
public final class RedisNodeBus implements NodeBus, AutoCloseable {
  private static final String CHANNEL = "verified-compliance.stream-moved";
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final RedisClient client;
  private final String node;
  private final ReentrantLock connecting = new ReentrantLock();
  private volatile @Nullable StatefulRedisConnection<String, String> announcing;
  private volatile boolean closed;

  /**
   * Will connect when it is used.
   *
   * @param redis {@code redis://…}, or {@code rediss://…} with TLS; may hold a password
   * @param node unlike that of all others, so that a node does not wake itself
   */
  public RedisNodeBus(URI redis, String node) {
    var address = RedisURI.create(redis);
    address.setTimeout(TIMEOUT);
    this.client = RedisClient.create(address);
    this.node = node;
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .build());
  }

  @Override
  public void announce() {
    connection().sync().publish(CHANNEL, node);
  }

  @Override
  public void onAnnounced(Runnable heard) {
    Thread.ofVirtual().name("redis-listener").start(() -> listenWhenReachable(heard));
  }

  @Override
  public void close() {
    closed = true;
    client.shutdown(Duration.ZERO, TIMEOUT);
  }

  private StatefulRedisConnection<String, String> connection() {
    connecting.lock();
    try {
      if (announcing == null) {
        announcing = client.connect();
      }
      return announcing;
    } finally {
      connecting.unlock();
    }
  }

  private void listenWhenReachable(Runnable heard) {
    while (!closed) {
      try {
        var listening = client.connectPubSub();
        listening.addListener(new Listener(heard));
        listening.sync().subscribe(CHANNEL);
        return;
      } catch (RedisException | IllegalStateException unreachable) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** The library subscribes again by itself after a break, in which something may be missed. */
  private final class Listener extends RedisPubSubAdapter<String, String> {
    private final Runnable heard;

    Listener(Runnable heard) {
      this.heard = heard;
    }

    @Override
    public void message(String channel, String from) {
      if (!from.equals(node)) {
        heard.run();
      }
    }

    @Override
    public void subscribed(String channel, long count) {
      heard.run();
    }
  }
}
