package org.verifiedcompliance.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private static Delivery delivery(UUID id) {
    return Delivery.made(
        new DeliveryId(id), new WebhookId(new UUID(0, 1)), "session.closed", "{}", NOW);
  }

  @Test
  void aMessageIsTriedForThreeDaysLessAndLessOften() {
    var delivery = delivery(UUID.randomUUID());
    var at = NOW;
    var pause = Duration.ZERO;
    for (var i = 1; i < RetrySchedule.tries(); i++) {
      delivery = delivery.tried(false, at);
      assertThat(delivery.state()).isEqualTo(Delivery.State.PENDING);
      var next = Duration.between(at, delivery.dueAt());
      assertThat(next).isGreaterThan(pause);
      pause = next;
      at = at.plus(next);
    }

    var last = delivery.tried(false, at);
    assertThat(last.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(last.dueAt()).isNull();
    assertThat(last.attempts()).isEqualTo(RetrySchedule.tries());
    assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(71), Duration.ofHours(87));
  }

  @Test
  void theFirstPausesAreShortAndDifferFromMessageToMessage() {
    var pauses =
        IntStream.range(0, 50)
            .mapToObj(i -> RetrySchedule.pause(new DeliveryId(new UUID(7, i)), 1).orElseThrow())
            .toList();

    assertThat(pauses)
        .allSatisfy(it -> assertThat(it).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6)));
    assertThat(pauses.stream().distinct().count()).isGreaterThan(20);
  }

  @Test
  void whatIsSentAgainHasAllThePatienceOfANewOne() {
    var failed = delivery(UUID.randomUUID()).tried(false, NOW).tried(false, NOW);

    var again = failed.again(NOW.plusSeconds(60));

    assertThat(again.tries()).isZero();
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.dueAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(again.tried(true, NOW).attempts()).isEqualTo(3);
  }

  @Test
  void anAttemptSettlesWhatWasWantedWhenItBegan() {
    var seen = delivery(UUID.randomUUID());
    var wanted = seen.again(NOW.plusSeconds(60));

    assertThat(wanted.settled(seen.tried(true, NOW)).state()).isEqualTo(Delivery.State.PENDING);
    assertThat(wanted.settled(seen.tried(true, NOW)).attempts()).isOne();
    assertThat(seen.settled(seen.tried(false, NOW))).isEqualTo(seen.tried(false, NOW));
    assertThat(seen.givenUp().settled(seen.tried(true, NOW))).isEqualTo(seen.tried(true, NOW));
    assertThat(seen.givenUp().settled(seen.tried(false, NOW)).state())
        .isEqualTo(Delivery.State.FAILED);
  }

  @Test
  void aFormerSecretSignsForADay() {
    var one = new SealedSecret("b25l");
    var two = new SealedSecret("dHdv");
    var three = new SealedSecret("dGhyZWU=");
    var rotated = HookSecrets.first(one).rotated(two, NOW);

    assertThat(HookSecrets.first(one).at(NOW)).containsExactly(one);
    assertThat(rotated.at(NOW)).containsExactly(two, one);
    assertThat(rotated.at(NOW.plus(HookSecrets.OVERLAP).minusNanos(1))).hasSize(2);
    assertThat(rotated.at(NOW.plus(HookSecrets.OVERLAP))).containsExactly(two);
    assertThat(rotated.rotated(three, NOW).at(NOW)).containsExactly(three, two);
  }
}
