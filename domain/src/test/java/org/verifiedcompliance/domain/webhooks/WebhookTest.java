package org.verifiedcompliance.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class WebhookTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whoeverFailsForFiveDaysIsLost() {
    var failing = made().tried(false, NOON).tried(false, NOON.plusSeconds(60));

    assertThat(failing.failingSince()).isEqualTo(NOON);
    assertThat(failing.isLost(NOON.plus(Webhook.PATIENCE).minusNanos(1))).isFalse();
    assertThat(failing.isLost(NOON.plus(Webhook.PATIENCE))).isTrue();
  }

  @Test
  void oneSuccessForgetsAllFailures() {
    var working = made().tried(false, NOON).tried(true, NOON.plusSeconds(60));

    assertThat(working.failingSince()).isNull();
    assertThat(working.isLost(NOON.plus(Webhook.PATIENCE))).isFalse();
  }

  @Test
  void whatWasStoppedStartsWithoutItsFailures() {
    var stopped = made().tried(false, NOON).stop(new Stopped(NOON, Stopped.Reason.values()[0]));

    assertThat(stopped.isActive()).isFalse();
    assertThat(stopped.start().isActive()).isTrue();
    assertThat(stopped.start().failingSince()).isNull();
  }

  @Test
  void onlyAnswersOfTheTwoHundredsAreSuccess() {
    assertThat(attempt(200).succeeded()).isTrue();
    assertThat(attempt(299).succeeded()).isTrue();
    assertThat(attempt(199).succeeded()).isFalse();
    assertThat(attempt(300).succeeded()).isFalse();
    assertThat(attempt(null).succeeded()).isFalse();
  }

  @Test
  void onlyGoneEndsItForEver() {
    assertThat(attempt(410).isGone()).isTrue();
    assertThat(attempt(404).isGone()).isFalse();
    assertThat(attempt(null).isGone()).isFalse();
  }

  private static Attempt attempt(@Nullable Integer status) {
    var error = status == null ? "timeout" : null;
    return new Attempt(
        new DeliveryId(new UUID(0, 1)), 1, NOON, status, error, Duration.ofMillis(5), null);
  }

  private static Webhook made() {
    return Webhook.made(
        new WebhookId(new UUID(0, 2)),
        new PersonId(new UUID(0, 3)),
        new WebhookUrl("https://example.org/hook", true, "example.org", 443, "/hook"),
        Set.of(),
        null,
        SealedSecret.of(new byte[] {1, 2, 3}),
        NOON);
  }
}
