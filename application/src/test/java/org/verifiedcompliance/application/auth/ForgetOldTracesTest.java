package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetOldTracesTest {
  private final AuthWorld world = new AuthWorld();
  private final ForgetOldTraces forgetOldTraces =
      new ForgetOldTracesService(world.failures, world.signIns, world.events, world.clock);

  @Test
  void forgetsNothingThatStillCounts() {
    var person = world.registered("marguerite").person().id();
    world.tokensOf("marguerite");
    world.logIn("marguerite", "a wrong password");
    world.pass(Duration.ofMinutes(4));

    assertThat(forgetOldTraces.forget()).isZero();
    assertThat(world.listSignIns.list(person)).hasSize(1);
    assertThat(world.events.list(person)).allMatch(event -> event.address() != null);
  }

  @Test
  void forgetsCountsAfterADayAndTheRestAMonthAfterItsEnd() {
    var person = world.registered("marguerite").person().id();
    var tokens = world.tokensOf("marguerite");
    world.logIn("marguerite", "a wrong password");

    world.pass(Duration.ofDays(1));
    assertThat(forgetOldTraces.forget()).isEqualTo(2);

    world.pass(Duration.ofDays(30));
    assertThat(forgetOldTraces.forget()).isEqualTo(3);
    assertThat(world.events.list(person)).hasSize(3).allMatch(event -> event.address() == null);

    // It died after a week without use.
    world.pass(Duration.ofDays(6));
    assertThat(forgetOldTraces.forget()).isZero();
    world.pass(Duration.ofDays(1));
    assertThat(forgetOldTraces.forget()).isEqualTo(1);
    assertThat(world.refresh(tokens.refreshToken())).isEqualTo(new RefreshTokens.Outcome.Refused());
  }
}
