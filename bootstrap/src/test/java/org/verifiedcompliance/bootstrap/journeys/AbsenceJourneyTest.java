package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sessions.CloseDueSessions;
import org.verifiedcompliance.http.TestClient;

/** Somebody did not come, which is known once no phone can tell anything else. */
class AbsenceJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void itIsDecidedWhenEachPhoneHasToldAllAndElseAfterThreeDays() {
    var host = wired.signIn(wired.account("organiser"));
    var meeting = Gatherings.published(host, wired.clock().instant());
    var email = wired.account("member");
    var hana = wired.signIn(email);
    var session = Gatherings.session(hana, meeting);
    var other = Gatherings.session(wired.member("Jo"), meeting);
    sync(hana, "phone", List.of());
    sync(hana, "tablet", List.of());

    wired.clock().moveBy(Duration.ofHours(3));
    hana = wired.signIn(email);
    sync(hana, "phone", List.of());
    close();
    assertThat(status(session)).as("the tablet may still tell").isEqualTo("planned");

    sync(hana, "tablet", List.of());
    close();
    assertThat(status(session)).isEqualTo("expired");
    assertThat(status(other)).as("whose phones nobody knows").isEqualTo("planned");

    wired.clock().moveBy(Duration.ofHours(72));
    close();
    assertThat(status(other)).isEqualTo("expired");
  }

  @Test
  void aCheckInThatIsToldAtTheSameTimeIsNeverLost() throws Exception {
    for (var i = 0; i < 5; i++) {
      var email = wired.account("member");
      var came = wired.clock().instant();
      var meeting = Gatherings.published(wired.admin(), came);
      var session = Gatherings.session(wired.signIn(email), meeting);
      wired.clock().moveBy(Duration.ofHours(3));
      var phone = wired.signIn(email);
      sync(phone, "tablet", List.of());
      var told =
          Offline.operation(UUID.randomUUID(), "check_in", came)
              .saying(Offline.fix(session.substring(session.lastIndexOf('/') + 1), came));

      List<Callable<Object>> both =
          List.of(
              () -> phone.post("/sync/push", Offline.batch("phone", List.of(told))),
              () -> wired.server().injector().getInstance(CloseDueSessions.class).close());
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var done : threads.invokeAll(both)) {
          assertThat(done.get()).isNotNull();
        }
      }
      close();
      assertThat(status(session)).isEqualTo("auto_closed");
    }
  }

  private static void sync(TestClient client, String phone, List<String> operations) {
    var answer = client.post("/sync/push", Offline.batch(phone, operations));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("results")).hasSize(operations.size());
  }

  private static void close() {
    assertThat(wired.server().injector().getInstance(CloseDueSessions.class).close())
        .isNotNegative();
  }

  private static String status(String session) {
    return wired.admin().get(session).json().get("status").asString();
  }
}
