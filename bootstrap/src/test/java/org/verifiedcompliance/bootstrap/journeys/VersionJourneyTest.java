package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Versions of single things, and lists that are read part by part. */
class VersionJourneyTest {
  private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static void isNotSentAgain(TestClient caller, String path) {
    var tag = ok(caller.get(path)).header("ETag").orElseThrow();
    for (var known : new String[] {tag, "W/" + tag, "\"0\", " + tag, "*"}) {
      var again = caller.header("If-None-Match", known).get(path);
      assertThat(again.status()).describedAs(path).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).contains(tag);
    }
    assertThat(ok(caller.header("If-None-Match", "\"0\"").get(path)).text()).isNotEmpty();
  }

  @Test
  void whoKnowsAThingIsSparedItsContent() {
    var ann = wired.signIn(wired.account("organiser"));
    var start = wired.clock().instant().plusSeconds(3600);
    var meeting = "/meetings/" + Gatherings.published(ann, start);
    var me = ok(ann.get("/auth/me")).json().get("user_id").asString();
    var attended = wired.signIn(wired.account("member"));
    var session = Gatherings.session(attended, meeting.substring("/meetings/".length()));
    ok(attended.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    var inForce = ok(ann.get(meeting + "/policy")).json();
    var policy = "/policies/" + inForce.get("hash").asString();

    for (var path :
        new String[] {
          meeting,
          meeting + "/policy",
          meeting + "/qr.svg",
          meeting + "/qr.png",
          meeting + "/calendar.ics",
          policy,
          "/policy",
          "/contacts/" + me,
          "/auth/me",
          "/me/preferences",
          Gatherings.session(ann, meeting.substring("/meetings/".length()))
        }) {
      isNotSentAgain(ann, path);
    }
  }

  @Test
  void aChangedThingHasAnotherTagAndTheOldOneNoLongerAllowsAChange() {
    var ann = wired.signIn(wired.account("organiser"));
    var start = wired.clock().instant().plusSeconds(3600);
    var path = "/meetings/" + Gatherings.published(ann, start);
    var tag = ok(ann.get(path)).header("ETag").orElseThrow();

    ok(ann.header("If-Match", tag).put(path, "{\"name\": \"First\"}"));
    var stale = ann.header("If-Match", tag).put(path, "{\"name\": \"Second\"}");

    assertThat(stale.status()).isEqualTo(412);
    var now = ok(ann.header("If-None-Match", tag).get(path));
    assertThat(now.json().get("name").asString()).isEqualTo("First");
    assertThat(now.header("ETag")).isNotEqualTo(Optional.of(tag));
  }

  @Test
  void linksLeadThroughAListToItsEnd() {
    var ann = wired.member("Ann");
    for (var i = 0; i < 5; i++) {
      ok(ann.post("/sessions", Fixes.DESTINATION));
    }
    var all = ok(ann.get("/api/v1/sessions/history"));
    assertThat(all.header("X-Total-Count")).contains("5");
    assertThat(all.header("Link")).isEmpty();

    var seen = new ArrayList<String>();
    var path = "/api/v1/sessions/history?limit=2";
    while (path != null) {
      var part = ok(ann.get(path));
      part.json().forEach(session -> seen.add(session.get("session_id").asString()));
      var link = LINK.matcher(part.header("Link").orElse(""));
      path = link.matches() ? link.group(1) : null;
    }
    assertThat(seen)
        .containsExactlyElementsOf(
            all.json().valueStream().map(s -> s.get("session_id").asString()).toList());
  }

  @Test
  void shortListsAreReadPartByPartToo() {
    var email = wired.account("member");
    var ann = wired.signIn(email);
    wired.signIn(email);
    wired.signIn(email);
    var all = ok(ann.get("/auth/sessions"));
    assertThat(all.header("X-Total-Count")).contains("3");
    assertThat(all.header("Link")).isEmpty();

    var first = ok(ann.get("/auth/sessions?limit=2"));
    assertThat(first.json().size()).isEqualTo(2);
    var link = LINK.matcher(first.header("Link").orElseThrow());
    assertThat(link.matches()).isTrue();
    var last = ok(ann.get(link.group(1)));
    assertThat(last.json().get(0)).isEqualTo(all.json().get(2));
    assertThat(last.header("Link")).isEmpty();
    assertThat(ok(ann.get("/auth/sessions?offset=7")).json().size()).isZero();
    assertThat(ann.get("/auth/sessions?limit=0").badFields()).containsExactly("limit");
    assertThat(ok(ann.get("/meetings/nearby?lat=-80&lng=1")).header("X-Total-Count")).contains("0");
  }

  @Test
  void aCursorIsGoodForItsListItsFiltersAndItsCallerAlone() {
    var ann = wired.member("Ann");
    ok(ann.post("/sessions", Fixes.DESTINATION));
    ok(ann.post("/sessions", Fixes.DESTINATION));
    var from = "from=2026-01-01T00:00:00Z";
    var link = ok(ann.get("/sessions/history?limit=1&" + from)).header("Link").orElseThrow();
    var cursor = link.replaceAll(".*cursor=([^&>]+).*", "$1");
    var good = "/sessions/history?" + from + "&cursor=" + cursor;
    assertThat(ok(ann.get(good + "&limit=1")).json().size()).isEqualTo(1);

    var flipped = (cursor.charAt(0) == 'M' ? 'N' : 'M') + cursor.substring(1);
    var last = cursor.length() - 1;
    var tail = cursor.substring(0, last) + (cursor.charAt(last) == 'A' ? 'B' : 'A');
    for (var bad :
        new String[] {
          "/sessions/history?cursor=" + cursor,
          "/sessions/history?" + from + "&cursor=" + flipped,
          "/sessions/history?" + from + "&cursor=" + tail,
          "/sessions/history?" + from + "&cursor=" + "x".repeat(1501),
          "/sessions/history?" + from + "&cursor=",
          "/me/notifications?" + from + "&cursor=" + cursor,
        }) {
      assertThat(ann.get(bad).badFields()).describedAs(bad).containsExactly("cursor");
    }
    assertThat(ann.get(good + "&offset=1").badFields()).containsExactly("offset");
    assertThat(wired.member("Bob").get(good).badFields()).containsExactly("cursor");
  }
}
