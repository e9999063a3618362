package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Others around a canary, who see and note things of them, and what they can see. */
final class Bystanding {
  private final WiredServer wired;
  private final Canary canary;
  private final TestClient host;
  private final TestClient guest;
  private final TestClient admin;
  private String meeting = "";
  private String share = "";

  private Bystanding(WiredServer wired, Canary canary) {
    this.wired = wired;
    this.canary = canary;
    this.host = wired.signIn(wired.account("organiser"));
    this.guest = wired.member("Guest");
    this.admin = wired.admin();
  }

  static Bystanding of(WiredServer wired, Canary canary) {
    return new Bystanding(wired, canary);
  }

  /** Both are at a meeting of the host, and the canary gives the host things to decide. */
  void meet(Memoir life) {
    meeting = Gatherings.published(host, wired.clock().instant());
    var hook = "{\"url\": \"http://127.0.0.1:9/\", \"events\": [\"session.opened\",%s]}";
    ok(host.post("/webhooks", hook.formatted("\"event.reviewed\", \"session.checked_in\"")));
    share = Links.made(guest, Links.attended(wired, guest), "").get("share_url").asString();
    var theirs = life.at(meeting);
    ok(life.client.post(theirs + "/check-in", doubtful()));
    decide(life, theirs);
    end(life, theirs);
    var confirmed = life.at(meeting);
    ok(life.client.post(confirmed + "/check-in", "{}"));
    var wish = "{\"note\": \"%s was here\"}".formatted(canary.word);
    ok(host.post(confirmed + "/confirmation", wish));
    end(life, confirmed);
    atTheDoor(life);
    family();
  }

  private void end(Memoir life, String session) {
    ok(life.client.post(session + "/end", "{\"reason\": \"%s is tired\"}".formatted(canary.word)));
  }

  private void decide(Memoir life, String session) {
    var before = wired.clock().instant().minusSeconds(120);
    var wish =
        "{\"check_in_time\": \"%s\", \"reason_code\": \"wrong-time\", \"note\": \"%s queued\"}";
    var asked = ok(life.client.post(session + "/corrections", wish.formatted(before, canary.word)));
    var path = session + "/corrections/" + asked.json().get("request_id").asString();
    var no = "{\"decision\": \"reject\", \"reason_code\": \"other\", \"note\": \"not %s\"}";
    ok(host.post(path, no.formatted(canary.word)));
    var open = ok(host.get("/meetings/" + meeting + "/review")).json();
    var event = open.get(0).get("event_id").asString();
    var yes =
        "{\"decision\": \"accept\", \"reason_code\": \"seen-in-person\", \"note\": \"%s came\"}";
    ok(host.post("/meetings/" + meeting + "/review/" + event, yes.formatted(canary.word)));
  }

  private void atTheDoor(Memoir life) {
    var kiosks = "/meetings/" + meeting + "/kiosks";
    var opened = ok(host.post(kiosks, "{\"label\": \"Door\"}")).json();
    var kiosk = wired.anonymous().bearing(opened.get("kiosk_token").asString());
    var badge = ok(life.client.get("/me/badge")).json().get("badge").asString();
    ok(kiosk.post("/kiosk/check-in", "{\"badge\": \"" + badge + "\"}"));
    ok(kiosk.post("/kiosk/check-out", "{\"badge\": \"" + badge + "\"}"));
  }

  private void family() {
    var contact = "/contacts/" + canary.id;
    ok(admin.put(contact + "/devices/" + canary.word + "-device", "{}"));
    ok(
        admin.patch(
            contact, "{\"notes\": \"%s by me\", \"base_version\": 1}".formatted(canary.word)));
    ok(admin.get(contact + "/export"));
    ok(admin.get("/contacts?q=" + canary.word));
  }

  private String doubtful() {
    return canary.fix().replace("\"accuracy\": 8", "\"accuracy\": 900");
  }

  /** All answers in which the canary might be, to everybody who could ask. */
  List<Answer> answers() {
    var all = new ArrayList<Answer>();
    var place = "lat=%s&lng=%s".formatted(Canary.LAT, Canary.LNG);
    for (var one : List.of(host, guest, admin)) {
      all.add(one.get("/meetings/search?query=" + canary.word + "&" + place));
      all.add(one.get("/meetings/nearby?" + place));
      for (var path :
          List.of(
              "/meetings/upcoming",
              "/meetings/my-meetings",
              "/sync/pull?limit=200",
              "/meetings/export.json",
              "/meetings/export.geojson",
              "/sync/conflicts",
              "/me/notifications",
              "/events?follow=false",
              "/sessions/history",
              "/contacts",
              "/meetings/" + meeting,
              "/meetings/" + meeting + "/attendance",
              "/meetings/" + meeting + "/review",
              "/meetings/" + meeting + "/corrections",
              "/meetings/" + meeting + "/statistics",
              "/meetings/" + meeting + "/kiosks",
              "/admin/users?q=" + canary.word,
              "/admin/meetings?q=" + canary.word,
              "/admin/audit",
              "/admin/review",
              "/admin/corrections",
              "/admin/dashboard",
              "/admin/analytics",
              "/admin/export/sessions.csv",
              "/admin/export/contacts.csv",
              "/admin/export/meetings.csv",
              "/contacts/" + canary.id,
              "/contacts/" + canary.id + "/devices",
              "/contacts/" + canary.id + "/export",
              canary.session,
              canary.session + "/details")) {
        all.add(one.header("Accept", "*/*").get(path));
      }
    }
    for (var hook : ok(host.get("/webhooks")).json()) {
      all.add(host.get("/webhooks/" + hook.get("webhook_id").asString() + "/deliveries"));
    }
    return all;
  }

  /** What somebody else proves still. */
  Answer proof() {
    return wired.anonymous().header("Accept", "application/json").get(share);
  }
}
