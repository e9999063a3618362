package org.verifiedcompliance.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other nodes, and this one, announce with {@code pg_notify} in their transactions. One
 * connection of its own listens; when it is lost it is made again, and every subscriber is told to
 * read all anew, since nobody knows what was missed.
 */
public final class Announcements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z_]{0,62}");
  private static final Duration TURN = Duration.ofMillis(500);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DatabaseSettings settings;
  private final Duration quiet;
  private final Duration patience;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Backoff backoff = new Backoff();
  private volatile @Nullable Connection connection;
  private volatile @Nullable Thread listener;

  /** Will listen to this database, over a connection outside the pool. */
  public Announcements(DatabaseSettings settings) {
    this(settings, QUIET, PATIENCE);
  }

  /**
   * The same with other limits.
   *
   * @param quiet how long nothing may be heard before the connection is asked whether it lives
   * @param patience how long it has to answer
   */
  Announcements(DatabaseSettings settings, Duration quiet, Duration patience) {
    this.settings = settings;
    this.quiet = quiet;
    this.patience = patience;
  }

  /**
   * Hands over each payload of the channel, in the order of the commits. The subscriber has a
   * thread of its own, so a slow one delays nobody else.
   *
   * @param payload must bear the same payload twice; when it throws, all is read anew
   * @param resync reads all anew; called after every connection, the first included, and again
   *     until it does not throw
   * @throws IllegalArgumentException when the channel is not a plain lower-case word
   */
  public void subscribe(String channel, Consumer<String> payload, Runnable resync) {
    if (!CHANNEL.matcher(channel).matches()) {
      throw new IllegalArgumentException("not a channel: " + channel);
    }
    subscriptions.add(new Subscription(channel, payload, resync));
  }

  /** Begins to listen; subscribers may still come later. */
  public void start() {
    var thread = Thread.ofPlatform().name("announcements").daemon().unstarted(this::listen);
    // the thread goes on only while it is the wanted one, so it must be that before it runs
    listener = thread;
    thread.start();
  }

  /** Whether announcements reach us at this moment. */
  public boolean isListening() {
    return connection != null;
  }

  /** Stops; no subscriber is called after this. */
  public void stop() {
    var thread = listener;
    listener = null;
    if (thread != null) {
      thread.interrupt();
      abort(connection);
      join(thread);
    }
    subscriptions.forEach(Subscription::stop);
  }

  @Override
  public void close() {
    stop();
  }

  private void listen() {
    while (isWanted()) {
      try (var fresh = settings.direct().getConnection()) {
        deliverFrom(fresh);
      } catch (SQLException failure) {
        if (isWanted()) {
          LOG.warn("lost the connection that listens ({}), trying again", failure.getSQLState());
        }
      } finally {
        connection = null;
      }
      pause();
    }
  }

  private void deliverFrom(Connection fresh) throws SQLException {
    var source = fresh.unwrap(PGConnection.class);
    // a limit for statements is kept by asking the server, which a line that is dead never reaches
    fresh.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
    var heard = new HashSet<Subscription>();
    var quietSince = System.nanoTime();
    while (isWanted()) {
      listenForNew(fresh, heard);
      connection = fresh;
      backoff.reset();
      var arrived = source.getNotifications((int) TURN.toMillis());
      for (var notification : arrived == null ? new PGNotification[0] : arrived) {
        subscriptions.forEach(s -> s.offer(notification.getName(), notification.getParameter()));
        quietSince = System.nanoTime();
      }
      if (System.nanoTime() - quietSince > quiet.toNanos()) {
        // a connection that died without a word is noticed only by asking
        execute(fresh, "SELECT 1");
        quietSince = System.nanoTime();
      }
    }
  }

  /** Listens before the resync, so that nothing falls between the two. */
  private void listenForNew(Connection fresh, Set<Subscription> heard) throws SQLException {
    for (var subscription : subscriptions) {
      if (heard.add(subscription)) {
        execute(fresh, "LISTEN " + subscription.channel());
        subscription.connected();
      }
    }
  }

  private boolean isWanted() {
    return listener == Thread.currentThread();
  }

  private void pause() {
    try {
      if (isWanted()) {
        backoff.pause();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void abort(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException failure) {
      LOG.debug("already closed", failure);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
