package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Whoever follows the links of a long list misses nothing and sees nothing twice. */
class CursorJourneyTest {
  private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @RegisterExtension static final WiredServer wired = new WiredServer();

  /** The values of a field, of all parts; something happens between two of them. */
  private static List<String> read(TestClient reader, String path, String field, Runnable then) {
    var values = new ArrayList<String>();
    var next = path;
    while (next != null) {
      var part = ok(reader.get(next));
      assertThat(part.json().size()).isPositive();
      part.json().forEach(item -> values.add(item.get(field).asString()));
      next = next(part);
      then.run();
    }
    return values;
  }

  private static String next(Answer part) {
    var link = LINK.matcher(part.header("Link").orElse(""));
    return link.matches() ? link.group(1) : null;
  }

  private static List<String> all(TestClient reader, String path, String field) {
    return ok(reader.get(path)).json().valueStream().map(it -> it.get(field).asString()).toList();
  }

  @Test
  void whatIsAddedAtTheTopOfAListMovesNothing() {
    var ann = wired.signIn(wired.account("organiser"));
    for (int i = 0; i < 4; i++) {
      ok(ann.post("/sessions", Fixes.DESTINATION));
      Gatherings.published(ann, wired.clock().instant().plusSeconds(3600));
    }
    var sessions = all(ann, "/sessions/history", "session_id");
    var meetings = all(ann, "/meetings/my-meetings", "meeting_id");

    assertThat(
            read(
                ann,
                "/sessions/history?limit=2",
                "session_id",
                () -> ok(ann.post("/sessions", Fixes.DESTINATION))))
        .isEqualTo(sessions);
    assertThat(
            read(
                ann,
                "/meetings/my-meetings?limit=1",
                "meeting_id",
                () -> Gatherings.published(ann, wired.clock().instant().plusSeconds(60))))
        .isEqualTo(meetings);
  }

  @Test
  void adminsReadEverybodyAndEverythingWhileOthersArrive() {
    var admin = wired.admin();
    for (int i = 0; i < 5; i++) {
      ok(addContact(admin, "same" + i, "Namesake", "Zz"));
    }
    var contacts = all(admin, "/contacts?q=namesake", "contact_id");
    var users = all(admin, "/admin/users?limit=200", "contact_id");
    var audited = all(admin, "/admin/audit?limit=200&action=person.listed", "id");

    assertThat(contacts).hasSize(5);
    assertThat(
            read(
                admin,
                "/contacts?q=namesake&limit=2",
                "contact_id",
                () -> ok(addContact(admin, "first" + System.nanoTime(), "Namesake", "Aa"))))
        .isEqualTo(contacts);
    assertThat(
            read(
                admin,
                "/admin/users?limit=1",
                "contact_id",
                () -> ok(wired.member("Aaron").get("/auth/me"))))
        .containsAll(users)
        .doesNotHaveDuplicates();
    assertThat(read(admin, "/admin/meetings?limit=1", "meeting_id", () -> {}))
        .isEqualTo(all(admin, "/admin/meetings?limit=200", "meeting_id"));
    // each part is itself written into the log, above what is read
    assertThat(read(admin, "/admin/audit?limit=3", "id", () -> {}))
        .containsAll(audited)
        .doesNotHaveDuplicates();
  }

  @Test
  void aCursorTellsNobodyWhoWasShownAndIsOfNoOtherUse() {
    var admin = wired.admin();
    ok(addContact(admin, "one", "Secretname", "Uvw"));
    ok(addContact(admin, "two", "Secretname", "Xyz"));

    var link = next(ok(admin.get("/contacts?q=uvw&limit=1")));
    assertThat(link).isNull();
    var cursor = cursor(next(ok(admin.get("/contacts?q=secretname&limit=1"))));

    var held = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
    assertThat(held).doesNotContain("Secretname").doesNotContain("Uvw");
    for (var other : List.of("/contacts?", "/admin/users?q=secretname&", "/contacts?q=uvw&")) {
      assertThat(admin.get(other + "cursor=" + cursor).badFields())
          .describedAs(other)
          .containsExactly("cursor");
    }
    assertThat(wired.admin().get("/contacts?q=secretname&cursor=" + cursor).badFields())
        .containsExactly("cursor");
    var both = "/contacts?q=secretname&skip=1&cursor=" + cursor;
    assertThat(admin.get(both).badFields()).containsExactly("skip");
  }

  @Test
  void theEndOfAListIsNotAnnouncedByAnEmptyPart() {
    var ann = wired.member("Ann");
    ok(ann.post("/sessions", Fixes.DESTINATION));
    ok(ann.post("/sessions", Fixes.DESTINATION));

    var full = ok(ann.get("/sessions/history?limit=2"));

    assertThat(full.header("Link")).isEmpty();
    assertThat(full.header("X-Total-Count")).contains("2");
    assertThat(ok(ann.get("/sessions/history?limit=2&offset=1")).json()).hasSize(1);
    assertThat(ok(ann.get("/sessions/history?offset=2")).header("X-Total-Count")).isEmpty();
  }

  private static String cursor(String link) {
    var text = link.replaceAll(".*cursor=([^&]+).*", "$1");
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Answer addContact(TestClient admin, String mail, String first, String last) {
    var body =
        """
        {"email": "%s@cursors.example", "first_name": "%s", "last_name": "%s",
         "consent_granted": true}
        """;
    return admin.post("/contacts", body.formatted(mail, first, last));
  }
}
