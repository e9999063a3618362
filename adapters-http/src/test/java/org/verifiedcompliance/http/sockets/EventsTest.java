package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream as server-sent events. The server ends other requests after half a second. */
class EventsTest {
  private final SocketWorld world = new SocketWorld();
  private final SocketWorld.Listener ana = world.listener("ana");

  @AfterEach
  void stop() {
    world.close();
  }

  private TestEvents open(String query) {
    return TestEvents.open(world.base().resolve("/api/v1/events" + query), ana.token(), "");
  }

  @Test
  void whatHappensComesWithIdsAfterWhichOneCanGoOn() {
    try (var events = open("")) {
      assertThat(events.next().data().get("type").asString()).isEqualTo("ready");
      var first = ana.tell();
      var second = ana.tell();
      var event = events.next();
      assertThat(event.id()).isEqualTo(event.data().get("id").asString());
      assertThat(event.data().get("notificationId").asString()).isEqualTo(first.toString());

      try (var again = TestEvents.open(world.base().resolve("/events"), ana.token(), event.id())) {
        assertThat(again.next().data().get("notificationId").asString())
            .isEqualTo(second.toString());
        assertThat(again.next().data().get("type").asString()).isEqualTo("ready");
      }
    }
  }

  /** A browser keeps the address with which it began, and says by the header how far it came. */
  @Test
  void theLastEventCountsMoreThanTheAddress() {
    try (var events = open("")) {
      var begin = events.next().id();
      ana.tell();
      var last = events.next().id();
      var missed = ana.tell();
      var address = world.base().resolve("/events?since=" + begin);

      try (var again = TestEvents.open(address, ana.token(), last)) {
        assertThat(again.next().data().get("notificationId").asString())
            .isEqualTo(missed.toString());
      }
    }
  }

  @Test
  void whoWillNotFollowGetsWhatWasMissedAndTheEnd() {
    String last;
    try (var events = open("?follow=false")) {
      last = events.next().id();
      assertThat(events.isOver()).isTrue();
    }
    var missed = ana.tell();

    try (var events = open("?follow=false&since=" + last)) {
      assertThat(events.next().data().get("notificationId").asString())
          .isEqualTo(missed.toString());
      assertThat(events.next().id()).isNotEqualTo(last);
      assertThat(events.isOver()).isTrue();
    }
    awaitOpen(0);
  }

  @Test
  void theTimeLimitOfOtherRequestsDoesNotEndIt() {
    try (var events = open("")) {
      events.next();
      // longer than a request may take on this server
      assertThat(events.isQuietFor(Duration.ofMillis(1200))).isTrue();
      ana.tell();
      assertThat(events.next().data().get("type").asString()).isEqualTo("notification");
    }
  }

  @Test
  void commentsShowThatItLives() {
    try (var events = open("")) {
      events.next();
      world.pass(Duration.ofSeconds(30));
      assertThat(events.comment()).isEqualTo(": still here");
    }
  }

  @Test
  void theSixthIsRefused() {
    var all = new ArrayList<TestEvents>(IntStream.range(0, 4).mapToObj(_ -> open("")).toList());
    ana.open();
    awaitOpen(5);
    var answer = world.client(ana.token()).header("Accept", "text/event-stream").get("/events");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("too-many-sockets");
    all.forEach(TestEvents::close);
  }

  @Test
  void whoLeavesIsNoticedAtTheNextSignOfLife() {
    open("").close();
    var end = System.nanoTime() + 10_000_000_000L;
    while (world.connections.size() > 0) {
      world.pass(Duration.ofSeconds(30));
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void itEndsWithItsSignInAndSaysWhy() {
    try (var events = open("")) {
      events.next();
      ana.signOut();
      world.pass(Duration.ofSeconds(2));

      var last = events.next();
      assertThat(last.event()).isEqualTo("close");
      assertThat(last.data().toString())
          .isEqualTo("{\"type\":\"close\",\"code\":1008,\"reason\":\"sign-in-ended\"}");
      assertThat(events.isOver()).isTrue();
    }
  }

  @Test
  void itEndsWhenTheServerStops() {
    try (var events = open("")) {
      events.next();
      var began = System.nanoTime();
      world.stop();

      assertThat(events.next().data().get("code").asInt()).isEqualTo(1001);
      assertThat(events.isOver()).isTrue();
      assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void whoDoesNotAcceptEventsIsToldSo() {
    for (var accept :
        List.of("application/json", "text/html", "text/event-stream;q=0", "x/*, */*;q=0.0")) {
      var answer = world.client(ana.token()).header("Accept", accept).get("/events");

      assertThat(answer.status()).describedAs(accept).isEqualTo(406);
      assertThat(List.of(answer.code())).containsExactly("not-acceptable");
    }
  }

  @Test
  void whoLeavesRoomForEventsGetsThem() {
    var bare = world.client(ana.token());
    assertThat(bare.get("/events?follow=false").status()).isEqualTo(200);
    for (var accept :
        List.of(
            "*/*", "text/*", "text/html, TEXT/Event-Stream;q=0.1", "x/y;q=0 , */* ; q=0.01, a/b")) {
      assertThat(bare.header("Accept", accept).get("/events?follow=false").status())
          .describedAs(accept)
          .isEqualTo(200);
    }
  }

  private void awaitOpen(int count) {
    var end = System.nanoTime() + 10_000_000_000L;
    while (world.connections.size() != count) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
