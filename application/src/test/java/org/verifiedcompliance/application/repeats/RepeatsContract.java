package org.verifiedcompliance.application.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.Repeats.Claim;
import org.verifiedcompliance.application.repeats.Repeats.Hold;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** What every memory of repeats keeps to. */
public interface RepeatsContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  Instant NEXT_DAY = NOON.plus(Duration.ofHours(24));
  Claim CLAIM = new Claim(NOON, NOON.plusSeconds(30), NEXT_DAY);

  Repeats repeats();

  UnitOfWork unitOfWork();

  static TokenHash anyHash() {
    return new TokenHash(
        (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "").substring(0, 64));
  }

  private Hold hold(TokenHash id, Instant now) {
    return unitOfWork().inTransaction(() -> repeats().hold(id, now));
  }

  private boolean keep(TokenHash id, Remembered what) {
    return repeats().keep(id, what, NOON, NEXT_DAY);
  }

  @Test
  default void holdsWhatIsNotKnown() {
    assertThat(hold(anyHash(), NOON)).isEqualTo(new Hold.Held(Optional.empty()));
  }

  @Test
  default void remembersUntilItExpires() {
    var id = anyHash();
    var done = Remembered.done(anyHash(), "sealed");

    assertThat(keep(id, done)).isTrue();

    assertThat(hold(id, NEXT_DAY.minusNanos(1000))).isEqualTo(new Hold.Held(Optional.of(done)));
    assertThat(hold(id, NEXT_DAY)).isEqualTo(new Hold.Held(Optional.empty()));
  }

  @Test
  default void keepsTheFirstOfTwoAndAnotherAfterItsExpiry() {
    var id = anyHash();
    var first = Remembered.done(anyHash(), "first");
    var second = Remembered.done(anyHash(), "second");
    keep(id, first);

    assertThat(keep(id, second)).isFalse();
    assertThat(hold(id, NOON)).isEqualTo(new Hold.Held(Optional.of(first)));

    assertThat(repeats().keep(id, second, NEXT_DAY, NEXT_DAY.plusSeconds(9))).isTrue();
    assertThat(hold(id, NEXT_DAY)).isEqualTo(new Hold.Held(Optional.of(second)));
  }

  @Test
  default void remembersThatAnAnswerWasTooLong() {
    var id = anyHash();
    var done = Remembered.done(anyHash(), "x".repeat(Remembered.LONGEST + 1));
    keep(id, done);

    assertThat(done.answer()).isNull();
    assertThat(hold(id, NOON)).isEqualTo(new Hold.Held(Optional.of(done)));
  }

  @Test
  default void aClaimStandsInTheWayOfOthersUntilItRunsOut() {
    var id = anyHash();
    var request = anyHash();
    assertThat(repeats().claim(id, request, CLAIM)).isEmpty();

    var running = new Remembered(request, null, CLAIM.until());
    assertThat(repeats().claim(id, request, CLAIM)).contains(running);
    assertThat(repeats().claim(id, request, at(CLAIM.until().minusNanos(1000)))).contains(running);

    assertThat(repeats().claim(id, anyHash(), at(CLAIM.until()))).contains(running);
    assertThat(repeats().claim(id, request, at(CLAIM.until()))).isEmpty();
  }

  private static Claim at(Instant now) {
    return new Claim(now, now.plusSeconds(30), now.plusSeconds(86_400));
  }

  @Test
  default void aClaimIsSettledOnceAndThenStays() {
    var id = anyHash();
    var request = anyHash();
    var done = Remembered.done(request, "sealed");
    repeats().claim(id, request, CLAIM);

    repeats().settle(id, CLAIM, done);
    repeats().settle(id, CLAIM, Remembered.done(request, "another"));
    repeats().release(id, CLAIM);

    assertThat(repeats().claim(id, request, at(NOON.plusSeconds(60)))).contains(done);
    assertThat(repeats().claim(id, anyHash(), at(NEXT_DAY))).isEmpty();
  }

  @Test
  default void aClaimThatIsGivenBackIsFree() {
    var id = anyHash();
    repeats().claim(id, anyHash(), CLAIM);

    repeats().release(id, CLAIM);

    assertThat(repeats().claim(id, anyHash(), CLAIM)).isEmpty();
  }

  @Test
  default void whoLostAClaimCannotSettleOrGiveBackThatOfAnother() {
    var id = anyHash();
    var request = anyHash();
    repeats().claim(id, request, CLAIM);
    var later = at(NOON.plusSeconds(60));
    repeats().claim(id, request, later);

    repeats().settle(id, CLAIM, Remembered.done(request, "too late"));
    repeats().release(id, CLAIM);

    assertThat(repeats().claim(id, request, later))
        .contains(new Remembered(request, null, later.until()));
  }

  @Test
  default void removesWhatHasExpiredAFewAtATime() {
    for (var i = 0; i < 3; i++) {
      keep(anyHash(), Remembered.done(anyHash(), "old"));
    }
    var young = anyHash();
    var done = Remembered.done(anyHash(), "young");
    repeats().keep(young, done, NOON, NEXT_DAY.plusSeconds(1));

    assertThat(repeats().removeExpired(NEXT_DAY, 2)).isEqualTo(2);
    assertThat(repeats().removeExpired(NEXT_DAY, 1000)).isPositive();
    assertThat(repeats().removeExpired(NEXT_DAY, 1000)).isZero();
    assertThat(hold(young, NEXT_DAY)).isEqualTo(new Hold.Held(Optional.of(done)));
  }
}
