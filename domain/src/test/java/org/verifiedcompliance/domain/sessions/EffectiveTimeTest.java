package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;

class EffectiveTimeTest {
  private static final Instant SEVEN = Instant.parse("2026-03-02T19:00:00.123456Z");
  private static final Instant FIVE_PAST = SEVEN.plusSeconds(300);

  @Test
  void timesAreKeptAsExactlyAsAStoreKeepsThem() {
    var told = EffectiveTime.live(SEVEN.plusNanos(789));

    assertThat(told).isEqualTo(new EffectiveTime(SEVEN, SEVEN, SEVEN, Basis.LIVE));
  }

  @Test
  void aTimeOutsideItsBoundsIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EffectiveTime(FIVE_PAST, null, SEVEN, Basis.CLAIMED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EffectiveTime(SEVEN, FIVE_PAST, FIVE_PAST, Basis.ANCHORED));
  }

  @Test
  void anAnchoredTimeIsBoundedFromBelow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EffectiveTime(SEVEN, null, FIVE_PAST, Basis.ANCHORED));

    assertThat(new EffectiveTime(SEVEN, SEVEN, FIVE_PAST, Basis.ANCHORED).isAnchored()).isTrue();
  }

  @Test
  void nobodyClaimsMoreThanTheReceiptAllows() {
    var future = EffectiveTime.claimed(FIVE_PAST, SEVEN);
    var past = EffectiveTime.claimed(SEVEN, FIVE_PAST);

    assertThat(future.at()).isEqualTo(SEVEN);
    assertThat(past.at()).isEqualTo(SEVEN);
    assertThat(past.isAnchored()).isFalse();
    assertThat(past.ageAt(FIVE_PAST)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void anotherEstimateStaysWithinTheBounds() {
    var between = new EffectiveTime(SEVEN, SEVEN, FIVE_PAST, Basis.ANCHORED);
    var claimed = EffectiveTime.claimed(SEVEN, FIVE_PAST);
    var noon = SEVEN.minus(Duration.ofHours(7));

    assertThat(between.estimated(noon).at()).isEqualTo(SEVEN);
    assertThat(between.estimated(FIVE_PAST.plusSeconds(1)).at()).isEqualTo(FIVE_PAST);
    assertThat(between.estimated(SEVEN.plusSeconds(60)).at()).isEqualTo(SEVEN.plusSeconds(60));
    assertThat(claimed.estimated(noon).at()).isEqualTo(noon);
  }

  @Test
  void rulesSeeTheBoundsOfWhatPhonesToldAndEveryDoubtInOneOrder() {
    var doubted =
        EffectiveTime.live(SEVEN)
            .doubting(Set.of(ClockDoubt.TOKEN_FORGED))
            .doubting(Set.of(ClockDoubt.COUNTER_RAN_BACKWARDS));

    assertThat(EffectiveTime.live(SEVEN).bounds()).isNull();
    assertThat(Objects.requireNonNull(doubted.bounds()).doubts())
        .containsExactly("its counter ran backwards", "its time token is not ours");
    var claimed = Objects.requireNonNull(EffectiveTime.claimed(SEVEN, FIVE_PAST).bounds());
    assertThat(claimed.notBefore()).isNull();
    assertThat(claimed.notAfter()).isEqualTo(FIVE_PAST);
    assertThat(claimed.doubts()).isEmpty();
  }
}
