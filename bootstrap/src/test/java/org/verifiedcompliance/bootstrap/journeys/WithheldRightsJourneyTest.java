package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** What the server does by itself for administrators whose rights are withheld. */
class WithheldRightsJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension
  static final WiredServer wired = WiredServer.with(Map.of("ADMIN_MFA_REQUIRED", "true"));

  private final TestClient host = wired.signIn(wired.account("host"));
  private final TestClient admin = wired.admin();
  private final String meeting = Gatherings.published(host, wired.clock().instant());

  private void attended() {
    ok(wired.member("Ada").post("/sessions", "{\"meeting_id\": \"" + meeting + "\"}"));
  }

  @Test
  void anEndpointHearsOfAllNoLongerThanItsOwnerMaySeeAll() {
    Authenticator.enrolled(wired, admin);
    try (var office = Receiver.open()) {
      var body = "{\"url\": \"%s\", \"events\": [\"session.opened\"]}";
      ok(admin.post("/webhooks", body.formatted(office.url())));
      attended();
      assertThat(office.next().type()).isEqualTo("session.opened");

      ok(admin.post("/auth/second-factor/disable", Authenticator.PASSWORD));
      attended();
      var own = Gatherings.published(admin, wired.clock().instant());
      ok(wired.member("Bob").post("/sessions", "{\"meeting_id\": \"" + own + "\"}"));

      var next = office.next().json().get("data");
      assertThat(next.get("meeting_id").asString()).isEqualTo(own);
      admin
          .get("/webhooks")
          .json()
          .forEach(hook -> admin.delete("/webhooks/" + hook.get("webhook_id").asString()));
    }
  }

  @Test
  void anOperationThatIsTriedLaterIsTriedWithTheRightsOfThen() {
    Authenticator.enrolled(wired, admin);
    var change =
        Offline.operation(UUID.randomUUID(), "update_meeting", wired.clock().instant())
            .after(UUID.randomUUID())
            .saying(
                "{\"meetingId\": \"%s\", \"updateData\": {\"name\": \"Mine\"}}".formatted(meeting));
    var held = Offline.push(admin, "phone", List.of(change)).getFirst();
    assertThat(Offline.word(held)).isEqualTo("held");

    ok(admin.post("/auth/second-factor/disable", Authenticator.PASSWORD));
    makeDue();

    assertThat(awaited()).isZero();
    assertThat(ok(host.get("/meetings/" + meeting)).json().get("name").asString())
        .isEqualTo("Evening group");
    assertThat(ok(admin.get("/offline/failed")).json()).hasSize(1);
  }

  /** As after the longest time that an operation waits for another. */
  private static void makeDue() {
    wired
        .database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                UPDATE operation SET received_at = received_at - interval '30 days',
                  due_at = received_at WHERE due_at IS NOT NULL
                """));
  }

  /** How many of the admin's operations still wait, once none does or patience ends. */
  private int awaited() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var waiting = 1;
    while (waiting > 0 && System.nanoTime() < end) {
      waiting = ok(admin.get("/offline/queue")).json().size();
    }
    return waiting;
  }
}
