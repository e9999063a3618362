package org.verifiedcompliance.http.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.application.imports.ReportLine;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;

class ImportRoutesTest {
  private static final String PATH = "/api/v1/admin/imports?source=list";
  private ImportMeetings.Command got;
  private String body = "";
  private ImportMeetings.Outcome outcome = new ImportMeetings.Outcome.Imported(report());
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.of(new ImportRoutes(this::importList));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAdminBringsInAListAndIsToldOfEveryEntry() {
    var answer = admin().post(PATH + "&timezone=Europe/Dublin", "[{\"name\": \"é\"}]");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(got.source()).isEqualTo("list");
    assertThat(got.zone()).isEqualTo(ZoneId.of("Europe/Dublin"));
    assertThat(body).isEqualTo("[{\"name\": \"é\"}]");
    assertThat(answer.text())
        .isEqualTo(
            """
            {"source":"list","total":10,"created":4,"changed":3,"unchanged":2,"refused":1,\
            "gone":1,"lines":[{"entry":7,"slug":null,"name":"Seven","taken":false,\
            "code":"no-place","message":"It has no coordinates."},{"entry":null,"slug":"old",\
            "name":null,"taken":true,"code":"gone","message":"Gone."}]}\
            """);
  }

  @Test
  void withoutATimeZoneThePlacesTellIt() {
    assertThat(admin().post(PATH, "[]").status()).isEqualTo(200);
    assertThat(got.zone()).isNull();
  }

  @Test
  void onlyAdminsMay() {
    assertThat(server.anonymous().post(PATH, "[]").status()).isEqualTo(401);
    assertThat(server.as(person(), Role.ORGANISER).post(PATH, "[]").status()).isEqualTo(403);
    assertThat(got).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', source",
    "?source=, source",
    "?source=%20, source",
    "?source=%00, source",
    "?source=a&source=b, source",
    "?source=a&timezone=Mars/Olympus, timezone",
    "?source=a&timezone=, timezone",
    "?source=a&timezone=%2B02:00, timezone",
  })
  void aBadQueryIsRefusedBeforeTheListIsRead(String query, String field) {
    var answer = admin().post("/admin/imports" + query, "[]");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).contains(field);
    assertThat(got).isNull();
  }

  @Test
  void anOverlongSourceIsRefused() {
    assertThat(admin().post("/admin/imports?source=" + "x".repeat(101), "[]").badFields())
        .containsExactly("source");
  }

  @Test
  void whatIsNoListIsABadRequest() {
    outcome = new ImportMeetings.Outcome.Unreadable("A list is something else.");
    var answer = admin().post(PATH, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unreadable-list");
    assertThat(answer.json().get("detail").stringValue()).isEqualTo("A list is something else.");
  }

  @Test
  void onlyJsonIsRead() {
    var answer =
        admin()
            .header("Content-Type", "text/csv")
            .send("POST", PATH, BodyPublishers.ofString("a,b"));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aListMayBeLargerThanOtherBodies() {
    assertThat(admin().post(PATH, list(2 << 20)).status()).isEqualTo(200);
    assertThat(body).hasSize(2 << 20);
    assertThat(admin().post("/admin/imports/?source=list", list(1 << 20)).status()).isEqualTo(200);
  }

  @Test
  void aListOverTwentyMebibytesIsTooLarge() {
    assertThat(admin().post(PATH, list((20 << 20) + 1)).status()).isEqualTo(413);
    assertThat(got).isNull();
  }

  @Test
  void aListThatDoesNotSayItsLengthIsTooLargeToo() {
    var bytes = list((20 << 20) + 1).getBytes(StandardCharsets.UTF_8);
    var unknown = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes));
    var answer = admin().header("Content-Type", "application/json").send("POST", PATH, unknown);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("content-too-large");
  }

  private ImportMeetings.Outcome importList(ImportMeetings.Command command) {
    got = command;
    try {
      body = new String(command.list().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcome;
  }

  private static String list(int bytes) {
    return "[" + " ".repeat(bytes - 2) + "]";
  }

  private TestClient admin() {
    return server.as(person(), Role.ADMIN);
  }

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  private static ImportReport report() {
    var refused = new ReportLine(7, null, "Seven", false, "no-place", "It has no coordinates.");
    var gone = new ReportLine(null, "old", null, true, "gone", "Gone.");
    return new ImportReport("list", 10, 4, 3, 2, 1, 1, List.of(refused, gone));
  }
}
