package org.verifiedcompliance.http.sockets;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.IssuedTokens;
import org.verifiedcompliance.application.live.LiveHub;
import org.verifiedcompliance.application.live.StreamMessages;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.application.sockets.EnterSocketService;
import org.verifiedcompliance.application.sockets.InMemorySocketTickets;
import org.verifiedcompliance.application.sockets.IssueSocketTicketService;
import org.verifiedcompliance.application.sockets.ListPresent;
import org.verifiedcompliance.application.sockets.Listening;
import org.verifiedcompliance.application.sockets.Passes;
import org.verifiedcompliance.application.stream.InMemoryChanges;
import org.verifiedcompliance.application.stream.InMemoryNodes;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.HttpSettings;
import org.verifiedcompliance.http.Readiness;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.ContractChecker;

/** A real server with a real stream over in-memory stores; its time moves only by hand. */
final class SocketWorld implements AutoCloseable {
  static final String PAGE = "https://app.example.org";
  static final int CAPACITY = 256;

  final AuthWorld auth = new AuthWorld();
  final InMemoryChanges changes = new InMemoryChanges();
  final AtomicLong nanos = new AtomicLong(1);
  final Connections connections;
  final LiveHub hub;
  private volatile Consumer<UUID> signInChanged = _ -> {};
  volatile ListPresent present = _ -> new ListPresent.Outcome.NoSuchMeeting();
  private final HttpServer server;

  SocketWorld() {
    this(new SocketLimits(5, seconds(30), seconds(60), seconds(20), 64 * 1024, 100));
  }

  SocketWorld(SocketLimits limits) {
    var passes = new Passes(auth.accessTokens, auth.signIns, auth.clock);
    var tickets = new InMemorySocketTickets();
    var meetings = new InMemoryMeetings();
    var views = new MeetingViews(new WeeklyOccurrences(), auth.clock);
    var messages = new StreamMessages(new InMemorySessions(auth.people, meetings), meetings, views);
    hub = new LiveHub(changes, messages, new InMemoryNodes().newNode(), CAPACITY, _ -> {});
    connections = new Connections(limits, passes, auth.clock, nanos::get);
    connections.follow((changed, _) -> signInChanged = changed);
    var enter = new EnterSocketService(passes, tickets, auth.secrets, auth.clock);
    var entrance =
        new Entrance(_ -> new Origins(List.of(PAGE)), enter, new Listening(hub, changes), _ -> {});
    ReadSessionDetails nothing = (_, _) -> new ReadSessionDetails.Outcome.NoSuchSession();
    var issue = new IssueSocketTicketService(passes, tickets, auth.secrets, auth.clock);
    server =
        new HttpServer(
            HttpSettings.listeningOn("127.0.0.1", 0)
                .withRequestTimeout(Duration.ofMillis(500))
                .with(new HttpSettings.Stopping(Duration.ZERO, Duration.ofMillis(10), seconds(20))),
            Set.of(
                new TicketRoutes(issue),
                new SocketRoutes(entrance, connections, nothing, query -> present.list(query)),
                new EventRoutes(entrance, connections)),
            auth.authenticate,
            new Readiness());
    hub.start();
    server.start();
  }

  static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  TestClient client(String token) {
    return TestClient.at(base(), ContractChecker.ofTheProduct()).bearing(token);
  }

  TestClient anonymous() {
    return TestClient.at(base(), ContractChecker.ofTheProduct());
  }

  /** A new person who is signed in. */
  Listener listener(String name) {
    auth.registered(name);
    return new Listener(this, auth.tokensOf(name));
  }

  /** Somebody who may listen. */
  record Listener(SocketWorld world, IssuedTokens tokens) {
    PersonId person() {
      return world.auth.user(tokens).person();
    }

    String token() {
      return tokens.accessToken();
    }

    TestSocket open() {
      return open("");
    }

    TestSocket open(String query) {
      return TestSocket.open(world.base().resolve("/ws" + query), token());
    }

    /** Tells them something; the id of the notification is in the message. */
    UUID tell() {
      var id = UUID.randomUUID();
      world.changes.append(
          Outbox.Entry.to(
              person(), Topic.NOTIFICATION, id, "created", false, world.auth.clock.instant()));
      world.hub.wake();
      return id;
    }

    /** Signs out, and says so as other nodes would. */
    void signOut() {
      var user = world.auth.user(tokens);
      world.auth.signIns.end(user.person(), user.signIn(), world.auth.clock.instant());
    }

    void announce() {
      world.signInChanged.accept(world.auth.accessTokens.verify(token()).orElseThrow().signIn());
    }
  }

  /**
   * Lets time pass for connections, and looks after them. Short writes end first: one that lasts
   * over a jump of the clock seems stuck.
   */
  void pass(Duration time) {
    var patience = System.nanoTime() + 200_000_000L;
    while (connections.areSending() && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    nanos.addAndGet(time.toNanos());
    connections.tick();
  }

  void stop() {
    server.stop();
  }

  @Override
  public void close() {
    server.stop();
    hub.stop();
  }
}
