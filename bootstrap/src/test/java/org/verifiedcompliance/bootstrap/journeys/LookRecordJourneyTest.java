package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Administration.idOf;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Whoever looked at somebody is found by that somebody. */
class LookRecordJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private record Somebody(TestClient client, String token, String id) {}

  private final Somebody admin = somebody("admin");
  private final Somebody host = somebody("host");
  private final Somebody ada = somebody("ada");

  private static Somebody somebody(String kind) {
    var body = "{\"email\": \"%s\", \"password\": \"%s\"}";
    var login = body.formatted(wired.account(kind), WiredServer.PASSWORD);
    var token = ok(wired.anonymous().post("/auth/login", login)).json().get("access_token");
    var client = wired.anonymous().bearing(token.asString());
    return new Somebody(client, token.asString(), idOf(client));
  }

  /** What this person saw of Ada, the latest first. */
  private List<String> looks(Somebody reader) {
    var query = "/admin/audit?actor=" + reader.id + "&person=" + ada.id;
    return ok(admin.client.get(query))
        .json()
        .valueStream()
        .map(entry -> entry.get("action").asString())
        .filter(action -> action.matches(".*(read|listed|pulled)"))
        .toList();
  }

  @Test
  void aListTellsWhomItShowed() {
    ok(admin.client.get("/contacts?limit=200"));
    ok(admin.client.get("/admin/users?limit=200"));

    assertThat(looks(admin)).containsExactly("user.listed", "person.listed");
    assertThat(looks(host)).isEmpty();
    var held = ok(ada.client.get("/contacts/" + ada.id + "/export")).json().get("held");
    assertThat(held.get("audit_event").toString()).contains("person.listed", "user.listed");
  }

  @Test
  void aCopyOfChangesIsALookUnlessAllIsOnesOwn() {
    ok(ada.client.post("/sessions", Fixes.DESTINATION));

    ok(ada.client.get("/sync/pull?limit=200"));
    assertThat(looks(ada)).isEmpty();
    pullAll();
    assertThat(looks(admin)).isNotEmpty().containsOnly("change.pulled");
  }

  private void pullAll() {
    var path = "/sync/pull?limit=200";
    var page = ok(admin.client.get(path)).json();
    while (page.get("has_more").asBoolean()) {
      page = ok(admin.client.get(path + "&since=" + page.get("next").asString())).json();
    }
  }

  @Test
  void whoIsThereIsALookOfTheHostToo() {
    var meeting = Gatherings.published(host.client, wired.clock().instant());
    var session = Gatherings.session(ada.client, meeting);
    ok(ada.client.post(session + "/check-in", Fixes.honest(wired.clock().instant())));

    ok(host.client.get("/meetings/" + meeting + "/attendance"));
    assertThat(looks(host)).containsExactly("attendance.listed");
    try (var ear = Ear.at(wired.server().url(), "/ws", host.token)) {
      ear.next("ready");
      var subscribe = "{\"type\": \"subscribe\", \"meeting_id\": \"" + meeting + "\"}";
      assertThat(ear.say(subscribe).next("presence").get("participants").size()).isEqualTo(1);
    }
    assertThat(looks(host)).containsExactly("presence.listed", "attendance.listed");
  }

  @Test
  void aSocketKnowsWhoListens() {
    var session =
        Gatherings.session(ada.client, Gatherings.published(host.client, wired.clock().instant()));
    try (var ear = Ear.at(wired.server().url(), "/ws" + session, admin.token)) {
      ear.next("ready");
    }
    assertThat(looks(admin)).containsExactly("session.read");

    try (var ear = Ear.at(wired.server().url(), "/ws", admin.token)) {
      ear.next("ready");
    }
    var followed = ok(admin.client.get("/admin/audit?action=change.followed&actor=" + admin.id));
    assertThat(followed.json()).hasSize(1);
  }

  @Test
  void askingForTheHeadOfEventsTakesNoPlace() {
    var events = host.client.header("Accept", "text/event-stream");
    for (var i = 0; i < 12; i++) {
      var head = ok(events.send("HEAD", "/events", BodyPublishers.noBody()));
      assertThat(head.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
    }
    ok(events.get("/events?follow=false"));
  }

  @Test
  void aProxyIsNotTakenForTheAdminWhoSignsSomebodyOut() {
    try (var behind = wired.anotherNode(Map.of("TRUSTED_PROXIES", "127.0.0.0/8,::1"))) {
      var client =
          TestClient.at(behind.url(), wired.contract())
              .bearing(admin.token)
              .header("X-Forwarded-For", "198.51.100.77");
      ok(client.post("/admin/users/" + ada.id + "/logout-all"));
    }
    var mine = ok(admin.client.get("/admin/audit?person=" + ada.id)).text();
    assertThat(mine).contains("198.51.100.77");
  }
}
