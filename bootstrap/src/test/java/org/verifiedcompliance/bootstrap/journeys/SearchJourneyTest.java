package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.http.TestClient;

/** People look for meetings by words, and by what, when and where; it is a Monday, 18:00 UTC. */
class SearchJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static TestClient ann;

  @BeforeAll
  static void publish() {
    ann = wired.member("Ann");
    meeting("Café Hoffnung", "Europe/Berlin", "2026-03-02T18:00:00Z", "MO", "open, coffee", true);
    meeting("Nachtcafé", "Europe/Berlin", "2026-03-01T23:30:00Z", "MO", "open", true);
    meeting("Harbor Coffee", "America/Los_Angeles", "2026-03-03T03:00:00Z", "MO", "", true);
    meeting("Private Hoffnung", "Europe/Berlin", "2026-03-02T18:00:00Z", "MO", "", false);
  }

  private static void meeting(
      String name, String zone, String start, String days, String tags, boolean isPublic) {
    var answer =
        ann.post(
            "/meetings",
            """
            {"name": "%s", "lat": 52.5, "lng": 13.4, "start_time": "%s", "timezone": "%s",
             "recurrence": "FREQ=WEEKLY;BYDAY=%s", "tags": [%s], "meeting_type": "Support",
             "is_public": %s}
            """
                .formatted(
                    name,
                    start,
                    zone,
                    days,
                    tags.isEmpty() ? "" : "\"" + tags.replace(", ", "\", \"") + "\"",
                    isPublic));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
  }

  private static List<String> names(TestClient caller, String path) {
    var answer = caller.get(path);
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return answer.json().valueStream().map(each -> each.get("name").stringValue()).toList();
  }

  @Test
  void accentsAndSlipsDoNotMatterAndTheScoreIsShown() {
    var stranger = wired.member("Bob");

    assertThat(names(stranger, "/meetings/search?query=cafe+hofnung"))
        .first()
        .isEqualTo("Café Hoffnung");
    var found = stranger.get("/meetings/search?query=harbor%20coffee&limit=1").json();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("relevance_score").doubleValue()).isEqualTo(1);
  }

  @Test
  void whatIsPrivateIsFoundByItsCreatorOnly() {
    assertThat(names(ann, "/meetings/search?query=hoffnung"))
        .containsExactlyInAnyOrder("Café Hoffnung", "Private Hoffnung");
    assertThat(names(wired.member("Eve"), "/meetings/search?query=hoffnung"))
        .containsExactly("Café Hoffnung");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "now=true | Café Hoffnung",
        "day=1&time=evening | Café Hoffnung, Harbor Coffee",
        "day=mon&time=night | Nachtcafé",
        "day=sunday |",
        "day=0,monday&tag=OPEN | Café Hoffnung, Nachtcafé",
        "tag=open,coffee | Café Hoffnung",
        "type=support&time=18:30-19:01 | Café Hoffnung, Harbor Coffee",
        "type=other |",
      })
  void filtersHoldForSearchAndNearby(String filter, String expected) {
    var names = expected == null ? new String[0] : expected.split(", ");
    var caller = wired.member("Kim");

    assertThat(names(caller, "/meetings/search?query=caf+coffee&" + filter))
        .containsExactlyInAnyOrder(names);
    assertThat(names(caller, "/meetings/nearby?lat=52.5&lng=13.4&" + filter))
        .containsExactlyInAnyOrder(names);
  }

  @Test
  void aDeactivatedMeetingIsFoundNoMore() {
    var body = "{\"name\": \"Vanishing Point\", \"lat\": 1, \"lng\": 1}";
    var id = ann.post("/meetings", body).json().get("meeting_id").stringValue();
    assertThat(names(ann, "/meetings/search?query=vanishing")).hasSize(1);

    ann.put("/meetings/" + id, "{\"name\": \"Renamed Corner\"}");
    assertThat(names(ann, "/meetings/search?query=vanishing")).isEmpty();
    assertThat(names(ann, "/meetings/search?query=renamed+corner")).hasSize(1);

    ann.post("/meetings/" + id + "/deactivate", "{}");
    assertThat(names(ann, "/meetings/search?query=renamed+corner")).isEmpty();
  }

  @Test
  void everyBadFieldIsNamed() {
    var bad =
        ann.get(
            "/meetings/search?query=%20&limit=0&lat=91&day=7&time=25:00-26:00&now=maybe&tag=,&type=");

    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.badFields())
        .contains("query", "limit", "lat", "day", "time", "now", "tag", "type");
    assertThat(ann.get("/meetings/search?query=a&lat=1").badFields()).containsExactly("lng");
    assertThat(ann.get("/meetings/search").badFields()).containsExactly("query");
  }

  @Test
  void aTextThatNobodyTypesIsRefused() {
    assertThat(ann.get("/meetings/search?query=" + "a".repeat(201)).status()).isEqualTo(400);
    assertThat(ann.get("/meetings/search?query=" + "%F0%9F%99%82%00").status()).isEqualTo(400);
  }
}
