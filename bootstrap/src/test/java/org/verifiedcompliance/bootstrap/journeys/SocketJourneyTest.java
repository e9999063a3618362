package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Everybody sees what happens as it happens, and nobody sees what is not theirs. */
class SocketJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private record Somebody(String email, TestClient client, String token) {
    Ear listen(String path) {
      return Ear.at(wired.server().url(), path, token);
    }
  }

  private static Somebody somebody(String kind) {
    var email = wired.account(kind);
    var body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, WiredServer.PASSWORD);
    var tokens = ok(wired.anonymous().post("/auth/login", body)).json();
    var token = tokens.get("access_token").asString();
    return new Somebody(email, wired.anonymous().bearing(token), token);
  }

  private static String subscribe(String meeting) {
    return "{\"type\": \"subscribe\", \"meeting_id\": \"" + meeting + "\"}";
  }

  @Test
  void theOrganiserSeesWhoIsThereWhoComesAndWhoLeaves() {
    var host = somebody("organiser");
    var first = somebody("member");
    var second = somebody("member");
    var start = wired.clock().instant();
    var meeting = Gatherings.published(host.client(), start);
    checkIn(first, Gatherings.session(first.client(), meeting));

    try (var ear = host.listen("/ws")) {
      ear.next("ready");
      var present = ear.say(subscribe(meeting)).next("presence");
      assertThat(present.get("meetingId").asString()).isEqualTo(meeting);
      assertThat(present.get("complete").asBoolean()).isTrue();
      assertThat(present.get("participants").size()).isEqualTo(1);
      assertThat(present.get("participants").get(0).get("lastName").asString()).isEqualTo("Test");

      var session = Gatherings.session(second.client(), meeting);
      checkIn(second, session);
      var joined = ear.next("meeting_update", "participantJoined");
      assertThat(joined.get("meetingId").asString()).isEqualTo(meeting);
      assertThat("/sessions/" + joined.get("data").get("sessionId").asString()).isEqualTo(session);

      ok(second.client().post(session + "/check-out", Fixes.honest(wired.clock().instant())));
      var left = ear.next("meeting_update", "participantLeft");
      assertThat(left.get("data").get("userId")).isEqualTo(joined.get("data").get("userId"));
    }
  }

  @Test
  void nobodyElseSeesWhoIsThere() {
    var host = somebody("organiser");
    var stranger = somebody("organiser");
    var member = somebody("member");
    var meeting = Gatherings.published(host.client(), wired.clock().instant());
    var session = Gatherings.session(member.client(), meeting);

    try (var ear = stranger.listen("/ws")) {
      ear.next("ready");
      assertThat(ear.say(subscribe(meeting)).next("error").get("code").asString())
          .isEqualTo("meeting-not-found");
      checkIn(member, session);
      ok(stranger.client().post("/sessions", Fixes.DESTINATION));
      // what comes first is the stranger's own
      assertThat(ear.next("session_update").get("event").asString()).isEqualTo("statusChange");
      assertThat(ear.unread()).isZero();
    }
    assertThatThrownBy(() -> stranger.listen("/ws" + session))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void aSessionIsShownToItsOwnerTheHostAndAdminsWithWhereItsPersonIs() {
    var host = somebody("organiser");
    var member = somebody("member");
    var meeting = Gatherings.published(host.client(), wired.clock().instant());
    var session = Gatherings.session(member.client(), meeting);

    try (var owner = member.listen("/ws" + session);
        var creator = host.listen("/ws" + session);
        var admin = somebody("admin").listen("/ws" + session)) {
      for (var ear : new Ear[] {owner, creator, admin}) {
        ear.next("ready");
      }
      checkIn(member, session);
      ok(member.client().post(session + "/presence", Fixes.sample(wired.clock().instant())));
      for (var ear : new Ear[] {owner, creator, admin}) {
        var came = ear.next("session_update", "checkIn");
        assertThat("/sessions/" + came.get("sessionId").asString()).isEqualTo(session);
        assertThat(came.get("data").get("status").asString()).isEqualTo("checked_in");
        var where = ear.next("location_update");
        assertThat(where.get("latitude").asDouble()).isEqualTo(Fixes.LAT);
        assertThat(where.get("accuracy").asDouble()).isEqualTo(8);
      }
    }
  }

  @Test
  void whoComesBackMissesNothing() {
    var member = somebody("member");
    String last;
    try (var ear = member.listen("/ws")) {
      last = ear.next("ready").get("id").asString();
    }
    var opened = ok(member.client().post("/sessions", Fixes.DESTINATION)).json();

    try (var ear = member.listen("/ws?since=" + last)) {
      assertThat(ear.next("session_update").get("sessionId")).isEqualTo(opened.get("session_id"));
      ear.next("ready");
    }
    var replayed =
        member
            .client()
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", last)
            .get("/events?follow=false");
    assertThat(replayed.text()).contains(opened.get("session_id").asString()).contains("ready");
  }

  @Test
  void whatHappensAtOneNodeIsHeardAtAnotherAndSoIsASignOut() {
    var member = somebody("member");
    try (var other = wired.anotherNode();
        var ear = Ear.at(other.url(), "/ws", member.token())) {
      ear.next("ready");
      var opened = ok(member.client().post("/sessions", Fixes.DESTINATION)).json();
      assertThat(ear.next("session_update").get("sessionId")).isEqualTo(opened.get("session_id"));

      var began = System.nanoTime();
      ok(member.client().post("/auth/logout-all"));
      assertThat(ear.closeCode()).isEqualTo(1008);
      assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(5).toNanos());
    }
  }

  @Test
  void whoIsDisabledIsCutOff() {
    var member = somebody("member");
    try (var ear = member.listen("/ws")) {
      ear.next("ready");
      var began = System.nanoTime();
      // by hand in the database, so that nobody announces it
      wired
          .database()
          .jdbi()
          .useHandle(handle ->
              handle.execute(
                  """
                  UPDATE account SET active = false FROM person
                  WHERE person.id = account.person_id AND person.email = ?
                  """,
                  member.email()));
      assertThat(ear.closeCode()).isEqualTo(1008);
      assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(5).toNanos());
    }
  }

  private static void checkIn(Somebody person, String session) {
    ok(person.client().post(session + "/check-in", Fixes.honest(wired.clock().instant())));
  }
}
