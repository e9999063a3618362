package org.verifiedcompliance.http.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.edits.EditWorld;
import org.verifiedcompliance.application.meetings.MeetingWorld;
import org.verifiedcompliance.application.people.AddPersonService;
import org.verifiedcompliance.application.people.FindPersonService;
import org.verifiedcompliance.application.people.ListPeopleService;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;
import tools.jackson.databind.JsonNode;

class PeopleRoutesTest {
  private static final String NEW =
      """
      {"email": " New@Example.org ", "first_name": "New", "last_name": "Person",
       "phone": "123", "consent_granted": true, "notes": "by a friend", "roles": ["admin"]}
      """;
  private final InMemoryPeople people = new InMemoryPeople();
  private final MeetingWorld meetings = new MeetingWorld();
  private final EditWorld edits = new EditWorld(people, meetings);
  private final TestClock clock = meetings.clock;
  private final Person ada = PersonFixture.ada();
  private final String adaPath = "/api/v1/contacts/" + ada.id().value();
  private TestServer server;

  @BeforeEach
  void start() {
    people.add(ada);
    server =
        TestServer.of(
            new PeopleRoutes(
                new AddPersonService(people, new CountingIds(), clock),
                new FindPersonService(people),
                edits.editPerson,
                new ListPeopleService(people)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOrganiserAddsAContact() {
    var answer = somebody(Role.ORGANISER).post("/api/v1/contacts", NEW);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("ETag")).contains("\"1\"");
    var contact = answer.json();
    assertThat(contact.get("email").stringValue()).isEqualTo("new@example.org");
    assertThat(contact.get("first_name").stringValue()).isEqualTo("New");
    assertThat(contact.get("last_name").stringValue()).isEqualTo("Person");
    assertThat(contact.get("phone").stringValue()).isEqualTo("123");
    assertThat(contact.get("consent_granted").booleanValue()).isTrue();
    assertThat(contact.get("notes").stringValue()).isEqualTo("by a friend");
    assertThat(contact.get("created_at").stringValue()).isEqualTo("2026-03-01T18:00:00.000Z");
    assertThat(contact.propertyNames()).hasSize(9);
    assertThat(people.find(new PersonId(UUID.fromString(contact.get("contact_id").stringValue()))))
        .isPresent();
  }

  @Test
  void aMemberMayNotAdd() {
    assertThat(somebody().post("/contacts", NEW).status()).isEqualTo(403);
    assertThat(server.anonymous().post("/contacts", NEW).status()).isEqualTo(401);
  }

  @Test
  void aTakenAddressIsAConflict() {
    var answer =
        somebody(Role.ADMIN).post("/contacts", NEW.replace("New@Example.org", "ADA@example.org"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("email-taken");
    assertThat(answer.json().get("detail").stringValue()).contains("email already exists");
  }

  @Test
  void everyBadFieldOfANewContactIsNamed() {
    var answer =
        somebody(Role.ADMIN)
            .post(
                "/contacts",
                """
                {"email": "nowhere", "first_name": " ", "last_name": 7, "phone": "",
                 "consent_granted": "yes", "notes": "\\u0000"}
                """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "email", "first_name", "last_name", "phone", "consent_granted", "notes");
  }

  @Test
  void missingFieldsAreNamedToo() {
    assertThat(somebody(Role.ADMIN).post("/contacts", "{}").badFields())
        .containsExactlyInAnyOrder("email", "first_name", "last_name", "consent_granted");
  }

  @Test
  void aPersonReadsThemselves() {
    var answer = self().get(adaPath);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("contact_id").stringValue())
        .isEqualTo(ada.id().value().toString());
    assertThat(answer.header("ETag")).contains("\"1\"");
  }

  @Test
  void anAdminReadsEverybodyAndOthersNobody() {
    assertThat(somebody(Role.ADMIN).get(adaPath).status()).isEqualTo(200);
    assertThat(somebody().get(adaPath).status()).isEqualTo(404);
    assertThat(somebody(Role.ORGANISER).get(adaPath).status()).isEqualTo(404);
    assertThat(somebody(Role.ADMIN).get("/contacts/" + UUID.randomUUID()).code())
        .isEqualTo("contact-not-found");
    assertThat(somebody(Role.ADMIN).get("/contacts/me").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
  void whoHasTheVersionGetsNoBody(String known) {
    var answer = self().header("If-None-Match", known).get(adaPath);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.text()).isEmpty();
    assertThat(answer.header("ETag")).contains("\"1\"");
  }

  @Test
  void whoHasAnotherVersionGetsThisOne() {
    assertThat(self().header("If-None-Match", "\"2\", junk").get(adaPath).status()).isEqualTo(200);
  }

  @Test
  void onlyTheGivenFieldsAreChanged() {
    var answer = self().patch(adaPath, "{\"last_name\": \"Byron\", \"phone\": \"\", \"id\": 7}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).contains("\"2\"");
    assertThat(answer.json().get("last_name").stringValue()).isEqualTo("Byron");
    assertThat(answer.json().get("first_name").stringValue()).isEqualTo("Ada");
    assertThat(answer.json().get("phone").isNull()).isTrue();
    assertThat(answer.json().get("notes").stringValue()).isEqualTo("met at the library");
    assertThat(people.find(ada.id()).orElseThrow().lastName()).isEqualTo("Byron");
  }

  @Test
  void nullLeavesAFieldAsItIs() {
    var answer = self().patch(adaPath, "{\"phone\": null, \"consent_granted\": null}");

    assertThat(answer.json().get("phone").stringValue()).isEqualTo(ada.phone());
    assertThat(answer.header("ETag")).contains("\"1\"");
  }

  @Test
  void aStaleVersionIsNotChanged() {
    self().patch(adaPath, "{\"notes\": \"first\"}");

    for (var stale : List.of("\"1\"", "W/\"2\"", "junk", "\"99999999999999999999\"")) {
      var answer = self().header("If-Match", stale).patch(adaPath, "{\"notes\": \"second\"}");
      assertThat(answer.status()).isEqualTo(412);
      assertThat(answer.code()).isEqualTo("stale-version");
    }
    assertThat(people.find(ada.id()).orElseThrow().notes()).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "*"})
  void theVersionSeenIsChanged(String seen) {
    assertThat(self().header("If-Match", seen).patch(adaPath, "{\"notes\": \"x\"}").status())
        .isEqualTo(200);
  }

  @Test
  void aStrangerChangesNobody() {
    assertThat(somebody(Role.ORGANISER).patch(adaPath, "{\"notes\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(people.find(ada.id())).contains(ada);
  }

  @Test
  void everyBadFieldOfAChangeIsNamed() {
    var answer =
        self()
            .patch(
                adaPath,
                "{\"first_name\": \"\", \"last_name\": [], \"consent_granted\": 1, \"notes\": {}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder("first_name", "last_name", "consent_granted", "notes");
  }

  @Test
  void anAdminListsContactsByNameInParts() {
    people.add(PersonFixture.named("Charles", "Babbage", "c@example.org"));
    people.add(PersonFixture.named("Mary", "Somerville", "m@example.org"));

    assertThat(lastNames(admin("/contacts"))).containsExactly("Babbage", "Lovelace", "Somerville");
    assertThat(lastNames(admin("/contacts?skip=1&limit=1"))).containsExactly("Lovelace");
    assertThat(lastNames(admin("/contacts?q=BABB"))).containsExactly("Babbage");
    assertThat(lastNames(admin("/contacts?q=%25"))).isEmpty();
  }

  @Test
  void nobodyElseListsContacts() {
    assertThat(somebody(Role.ORGANISER).get("/contacts").status()).isEqualTo(403);
    assertThat(server.anonymous().get("/contacts").status()).isEqualTo(401);
  }

  @Test
  void everyBadPartOfTheQueryIsNamed() {
    var answer = admin("/contacts?skip=-1&limit=201&q=");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactlyInAnyOrder("skip", "limit", "q");
  }

  private Answer admin(String path) {
    return somebody(Role.ADMIN).get(path);
  }

  private TestClient self() {
    return server.as(ada.id());
  }

  private TestClient somebody(Role... roles) {
    return server.as(new PersonId(UUID.randomUUID()), roles);
  }

  private static List<String> lastNames(Answer answer) {
    return answer
        .json()
        .valueStream()
        .map(contact -> contact.get("last_name"))
        .map(JsonNode::stringValue)
        .toList();
  }
}
