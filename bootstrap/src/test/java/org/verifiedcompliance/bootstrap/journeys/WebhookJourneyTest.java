package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** An organiser's own server is told what happens at the meeting. */
class WebhookJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static final AtomicLong SEEDS = new AtomicLong();

  private final String email = wired.account("host");
  private TestClient host = wired.signIn(email);
  private final String meeting = Gatherings.published(host, wired.clock().instant());
  private final Receiver receiver = Receiver.open();

  @AfterEach
  void close() {
    // so that no other test waits for this receiver
    host.get("/webhooks")
        .json()
        .forEach(hook -> host.delete("/webhooks/" + hook.get("webhook_id").asString()));
    receiver.close();
  }

  private record Hook(String path, String secret) {}

  private Hook made(Receiver to, String events) {
    return made(host, to, events);
  }

  private static Hook made(TestClient owner, Receiver to, String events) {
    var body = "{\"url\": \"%s\", \"events\": [%s]}".formatted(to.url(), events);
    var json = ok(owner.post("/webhooks", body)).json();
    return new Hook(
        "/webhooks/" + json.get("webhook").get("webhook_id").asString(),
        json.get("secret").asString());
  }

  /** The host's token does not live as long. */
  private void later(Duration step) {
    wired.clock().moveBy(step);
    host = wired.signIn(email);
  }

  private JsonNode log(Hook hook) {
    return ok(host.get(hook.path() + "/deliveries")).json();
  }

  /** The newest delivery, as soon as it is so. */
  private JsonNode awaited(Hook hook, Predicate<JsonNode> wanted) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      var newest = log(hook).get(0);
      if (newest != null && wanted.test(newest)) {
        return newest;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(log(hook).toString());
  }

  private static Predicate<JsonNode> isOf(String status) {
    return delivery -> delivery.get("status").asString().equals(status);
  }

  private static Predicate<JsonNode> isTried(int times) {
    return delivery -> delivery.get("attempts").size() == times;
  }

  private String attended() {
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    var now = wired.clock().instant();
    var report = Phone.startedAt(now).report(Fixes.LAT, Fixes.LNG, SEEDS.incrementAndGet(), now);
    ok(ada.post(session + "/check-in", report));
    return session;
  }

  @Test
  void whoCameIsToldWithASignature() {
    var hook = made(receiver, "\"session.opened\", \"session.checked_in\"");

    var session = attended();

    var opened = receiver.next();
    var came = receiver.next();
    assertThat(opened.type()).isEqualTo("session.opened");
    assertThat(came.type()).isEqualTo("session.checked_in");
    assertThat(List.of(opened, came)).allMatch(message -> message.isSignedWith(hook.secret()));
    var data = came.json().get("data");
    assertThat(session).endsWith(data.get("session_id").asString());
    assertThat(data.get("meeting_id").asString()).isEqualTo(meeting);
    assertThat(data.get("location_flag").asString()).isNotBlank();
    assertThat(came.body()).doesNotContain("lat", "lng", "52.5", "Ada");
    var delivery = awaited(hook, isOf("delivered"));
    assertThat(delivery.get("delivery_id").asString()).isEqualTo(came.id());
    assertThat(delivery.get("attempts").get(0).get("status").asInt()).isEqualTo(204);
  }

  @Test
  void nobodyElsesMeetingIsToldButAdminsHearOfAll() {
    var mallory = wired.member("Mallory");
    try (var stranger = Receiver.open();
        var office = Receiver.open()) {
      made(mallory, stranger, "\"session.checked_in\", \"meeting.changed\"");
      var admin = wired.admin();
      var hook = made(admin, office, "\"session.checked_in\"");

      attended();

      assertThat(office.next().type()).isEqualTo("session.checked_in");
      assertThat(stranger.poll(2)).isNull();
      assertThat(host.get(hook.path()).status()).isEqualTo(404);
      admin.delete(hook.path());
    }
  }

  @Test
  void aReceiverThatIsDownForAnHourMissesNothing() {
    var hook = made(receiver, "\"session.checked_in\"");
    receiver.answer(503);
    attended();
    var first = receiver.next();
    awaited(hook, isTried(1));
    wired.clock().moveBy(Duration.ofSeconds(10));
    var second = receiver.next();
    awaited(hook, isTried(2));
    wired.clock().moveBy(Duration.ofMinutes(7));
    receiver.next();
    awaited(hook, isTried(3));

    receiver.answer(200);
    later(Duration.ofHours(1));

    var last = receiver.next();
    assertThat(List.of(second.id(), last.id())).containsOnly(first.id());
    assertThat(last.body()).isEqualTo(first.body());
    assertThat(last.timestamp()).isGreaterThan(first.timestamp());
    assertThat(last.isSignedWith(hook.secret())).isTrue();
    var delivery = awaited(hook, isOf("delivered"));
    assertThat(delivery.get("attempts").valueStream())
        .extracting(attempt -> attempt.get("status").asInt())
        .containsExactly(503, 503, 503, 200);
    assertThat(host.get(hook.path()).json().get("failing_since").isNull()).isTrue();
  }

  @Test
  void whoSaysThatThereIsNothingIsAskedNoMore() {
    var hook = made(receiver, "\"session.checked_in\"");
    receiver.answer(410);

    attended();

    receiver.next();
    awaited(hook, isOf("failed"));
    var view = host.get(hook.path()).json();
    assertThat(view.get("active").asBoolean()).isFalse();
    assertThat(view.get("stop_reason").asString()).isEqualTo("gone");
    assertThat(host.post(hook.path() + "/test", "{}").code()).isEqualTo("webhook-stopped");
    attended();
    wired.clock().moveBy(Duration.ofMinutes(10));
    assertThat(receiver.poll(2)).isNull();

    receiver.answer(200);
    ok(host.patch(hook.path(), "{\"active\": true}"));
    attended();
    assertThat(receiver.next().type()).isEqualTo("session.checked_in");
    assertThat(receiver.poll(2)).isNull();
  }

  @Test
  void aReceiverThatHangsDelaysNobodyElse() {
    try (var slow = Receiver.open()) {
      slow.hang();
      var _ = made(slow, "\"session.checked_in\"");
      var _ = made(receiver, "\"session.checked_in\"");

      attended();
      slow.next();
      attended();

      assertThat(receiver.next().type()).isEqualTo("session.checked_in");
      assertThat(receiver.next().type()).isEqualTo("session.checked_in");
      assertThat(slow.poll(0)).isNull();
    }
  }

  @Test
  void twoNodesSendEachMessageOnce() {
    var other = wired.anotherNode();
    try {
      made(receiver, "\"session.opened\"");
      IntStream.range(0, 5).forEach(_ -> attended());

      var ids = new HashSet<String>();
      IntStream.range(0, 5).forEach(_ -> ids.add(receiver.next().id()));

      assertThat(ids).hasSize(5);
      assertThat(receiver.poll(3)).isNull();
    } finally {
      other.close();
    }
  }

  @Test
  void aSecretIsReplacedWhileBothSign() {
    var hook = made(receiver, "\"session.opened\"");

    var fresh = ok(host.post(hook.path() + "/secret", "{}")).json().get("secret").asString();

    assertThat(fresh).isNotEqualTo(hook.secret());
    assertThat(host.get(hook.path()).text()).doesNotContain("whsec");
    ok(host.post(hook.path() + "/test", "{}"));
    var both = receiver.next();
    assertThat(both.type()).isEqualTo("webhook.test");
    assertThat(both.isSignedWith(hook.secret())).isTrue();
    assertThat(both.isSignedWith(fresh)).isTrue();
    later(Duration.ofHours(24));
    ok(host.post(hook.path() + "/test", "{}"));
    var one = receiver.next();
    assertThat(one.isSignedWith(hook.secret())).isFalse();
    assertThat(one.isSignedWith(fresh)).isTrue();
  }

  @Test
  void whatWasSentCanBeSentAgain() {
    var hook = made(receiver, "\"session.opened\"");
    ok(host.post(hook.path() + "/test", "{}"));
    var first = receiver.next();
    awaited(hook, isOf("delivered"));

    ok(host.post(hook.path() + "/deliveries/" + first.id() + "/replay", "{}"));

    assertThat(receiver.next().id()).isEqualTo(first.id());
    awaited(hook, isTried(2).and(isOf("delivered")));
  }

  @Test
  void endpointsAreOnesOwnAndFew() {
    var hook = made(receiver, "\"session.opened\"");
    var body = "{\"url\": \"%s\", \"events\": [\"nothing\"]}".formatted(receiver.url());
    assertThat(host.post("/webhooks", body).code()).isEqualTo("invalid-input");
    assertThat(host.post("/webhooks", "{\"url\": \"ftp://x/\", \"events\": []}").status())
        .isEqualTo(400);
    assertThat(host.patch(hook.path(), "{\"url\": \"http://a@b/\"}").code())
        .isEqualTo("invalid-input");
    var described = "{\"description\": \"The desk\", \"events\": [\"session.closed\"]}";
    assertThat(ok(host.patch(hook.path(), described)).json().get("description").asString())
        .isEqualTo("The desk");
    IntStream.range(1, 20).forEach(_ -> made(receiver, "\"session.opened\""));
    var more = "{\"url\": \"%s\", \"events\": [\"session.opened\"]}".formatted(receiver.url());
    assertThat(host.post("/webhooks", more).code()).isEqualTo("too-many-webhooks");
    assertThat(ok(host.get("/webhooks")).json()).hasSize(20);
    assertThat(host.delete(hook.path()).status()).isEqualTo(204);
    assertThat(host.delete(hook.path()).status()).isEqualTo(404);
  }
}
