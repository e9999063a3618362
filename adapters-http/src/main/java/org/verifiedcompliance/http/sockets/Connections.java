package org.verifiedcompliance.http.sockets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.auth.SignInChanges;
import org.verifiedcompliance.application.sockets.Pass;
import org.verifiedcompliance.application.sockets.Passes;
import org.verifiedcompliance.domain.people.PersonId;

/** All who listen on this node: counts them, and ends those who may not go on. */
public final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private static final long LOOK = TimeUnit.SECONDS.toNanos(2);

  private final SocketLimits limits;
  private final Passes passes;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final ConcurrentHashMap<PersonId, Set<Connection>> open = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile long beatenAt;
  private volatile long lookedAt;

  /** With these limits. */
  public Connections(SocketLimits limits, Passes passes, InstantSource clock) {
    this(limits, passes, clock, System::nanoTime);
  }

  Connections(SocketLimits limits, Passes passes, InstantSource clock, LongSupplier nanos) {
    this.limits = limits;
    this.passes = passes;
    this.clock = clock;
    this.nanos = nanos;
    beatenAt = nanos.getAsLong();
    lookedAt = beatenAt;
  }

  /** Holds back everybody of whom it is said that their sign-in has changed, and looks again. */
  public void follow(SignInChanges changes) {
    changes.follow(id -> doubt(pass -> isOf(pass, id)), () -> doubt(_ -> true));
  }

  /** Looks after all of them; to be called every second. */
  public void tick() {
    var now = clock.instant();
    var time = nanos.getAsLong();
    var everybody = list();
    everybody.forEach(connection -> connection.check(now, time, limits));
    if (time - beatenAt >= limits.heartbeat().toNanos()) {
      beatenAt = time;
      everybody.forEach(connection -> connection.wire().beat());
    }
    if (time - lookedAt >= LOOK) {
      lookedAt = time;
      look(list());
    }
  }

  /** Ends all of them, and lets nobody in any more. */
  public void stop() {
    stopping = true;
    list().forEach(connection -> connection.end(Ending.STOPPING));
  }

  /** How many listen. */
  public int size() {
    return open.values().stream().mapToInt(Set::size).sum();
  }

  /** Counts one more; false when the person has too many or the server stops. */
  boolean enter(Connection connection) {
    var person = connection.pass().user().person();
    open.compute(
        person,
        (_, present) -> {
          var mine = present == null ? ConcurrentHashMap.<Connection>newKeySet() : present;
          if (mine.size() < limits.perPerson()) {
            mine.add(connection);
          }
          return mine;
        });
    if (stopping) {
      leave(connection);
    }
    return open.getOrDefault(person, Set.of()).contains(connection);
  }

  void leave(Connection connection) {
    open.computeIfPresent(
        connection.pass().user().person(),
        (_, mine) -> {
          mine.remove(connection);
          return mine.isEmpty() ? null : mine;
        });
  }

  boolean isStopping() {
    return stopping;
  }

  SocketLimits limits() {
    return limits;
  }

  Instant now() {
    return clock.instant();
  }

  long nanos() {
    return nanos.getAsLong();
  }

  private List<Connection> list() {
    return open.values().stream().flatMap(Set::stream).toList();
  }

  private void doubt(Predicate<Pass> who) {
    var doubtful = list().stream().filter(connection -> who.test(connection.pass())).toList();
    doubtful.forEach(Connection::doubt);
    if (!doubtful.isEmpty()) {
      Thread.ofVirtual().name("sockets-look").start(() -> lookOrLater(doubtful));
    }
  }

  private void lookOrLater(Collection<Connection> some) {
    try {
      look(some);
    } catch (RuntimeException e) {
      LOG.warn("passes cannot be looked at; they are held back until they can", e);
    }
  }

  private void look(Collection<Connection> some) {
    var seen = some.stream().map(Seen::of).toList();
    var ended =
        new HashSet<>(passes.ended(seen.stream().map(Seen::pass).collect(Collectors.toSet())));
    for (var each : seen) {
      if (!ended.contains(each.pass())) {
        each.connection().trust(each.doubts());
      } else if (each.pass().equals(each.connection().pass())) {
        each.connection().end(Ending.PASS_ENDED);
      }
    }
  }

  private static boolean isOf(Pass pass, UUID id) {
    return pass.user().signIn().equals(id) || pass.user().person().value().equals(id);
  }

  /** A connection before anybody looks: doubts that arise meanwhile are not settled by it. */
  private record Seen(Connection connection, int doubts, Pass pass) {
    static Seen of(Connection connection) {
      return new Seen(connection, connection.doubts(), connection.pass());
    }
  }

  /** Whether a write to anybody is under way. */
  boolean areSending() {
    return open.values().stream().flatMap(Set::stream).anyMatch(Connection::isSending);
  }
}
