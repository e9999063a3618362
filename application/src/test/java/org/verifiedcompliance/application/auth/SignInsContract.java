package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.auth.SignInFixture.BEGAN_AT;
import static org.verifiedcompliance.application.auth.SignInFixture.signInOf;
import static org.verifiedcompliance.application.auth.SignInFixture.tokenAt;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of sign-ins keeps to. */
public interface SignInsContract {
  SignIns signIns();

  Accounts accounts();

  UnitOfWork unitOfWork();

  /** A person with an account, without a sign-in. */
  PersonId somebody();

  default SignIn begun(PersonId person) {
    var signIn = signInOf(person);
    signIns().begin(signIn, tokenAt(BEGAN_AT));
    return signIn;
  }

  default PresentedRefresh lock(TokenHash hash) {
    return unitOfWork().inTransaction(() -> signIns().lock(hash)).orElseThrow();
  }

  @Test
  default void listsTheLiveOnesOfThePersonOnly() {
    var person = somebody();
    begun(somebody());
    var signIn = begun(person);

    assertThat(signIns().listLive(person, BEGAN_AT)).containsExactly(signIn);
  }

  @Test
  default void listsNoneThatIsIdleForTooLong() {
    var person = somebody();
    var signIn = begun(person);

    assertThat(signIns().listLive(person, signIn.idleUntil().minusSeconds(1))).hasSize(1);
    assertThat(signIns().listLive(person, signIn.idleUntil())).isEmpty();
  }

  @Test
  default void endsOneOnce() {
    var person = somebody();
    var signIn = begun(person);
    var other = begun(person);

    assertThat(signIns().end(person, signIn.id(), BEGAN_AT)).isTrue();
    assertThat(signIns().end(person, signIn.id(), BEGAN_AT)).isFalse();
    assertThat(signIns().listLive(person, BEGAN_AT)).containsExactly(other);
  }

  @Test
  default void endsNothingOfSomebodyElse() {
    var person = somebody();
    var signIn = begun(person);

    assertThat(signIns().end(somebody(), signIn.id(), BEGAN_AT)).isFalse();
    assertThat(signIns().end(person, UUID.randomUUID(), BEGAN_AT)).isFalse();
    assertThat(signIns().listLive(person, BEGAN_AT)).containsExactly(signIn);
  }

  @Test
  default void endsAllAndCountsTheLiveOnes() {
    var person = somebody();
    var stranger = begun(somebody());
    begun(person);
    begun(person);
    signIns().end(person, begun(person).id(), BEGAN_AT);

    assertThat(signIns().endAll(person, BEGAN_AT)).isEqualTo(2);
    assertThat(signIns().endAll(person, BEGAN_AT)).isZero();
    assertThat(signIns().listLive(person, BEGAN_AT)).isEmpty();
    assertThat(signIns().listLive(stranger.person(), BEGAN_AT)).containsExactly(stranger);
  }

  @Test
  default void endsAllButOne() {
    var person = somebody();
    var kept = begun(person);
    begun(person);

    assertThat(signIns().endOthers(person, kept.id(), BEGAN_AT)).isEqualTo(1);
    assertThat(signIns().listLive(person, BEGAN_AT)).containsExactly(kept);
  }

  @Test
  default void findsNothingForATokenThatNobodyGave() {
    assertThat(unitOfWork().inTransaction(() -> signIns().lock(tokenAt(BEGAN_AT).hash())))
        .isEmpty();
  }

  @Test
  default void showsAPresentedTokenWithItsSignIn() {
    var signIn = signInOf(somebody());
    var token = tokenAt(BEGAN_AT);
    signIns().begin(signIn, token);

    assertThat(lock(token.hash()))
        .isEqualTo(new PresentedRefresh(signIn, false, true, 1, token, null, 0, 0, null, false));

    signIns().end(signIn.person(), signIn.id(), BEGAN_AT);
    accounts().setActive(signIn.person(), false);
    accounts().raiseEpoch(signIn.person());
    var ended = lock(token.hash());
    assertThat(ended.ended()).isTrue();
    assertThat(ended.active()).isFalse();
    assertThat(ended.epoch()).isEqualTo(2);
  }

  @Test
  default void spendsATokenForItsSuccessor() {
    var signIn = signInOf(somebody());
    var first = tokenAt(BEGAN_AT);
    var second = tokenAt(BEGAN_AT.plusSeconds(60));
    var third = tokenAt(BEGAN_AT.plusSeconds(120));
    signIns().begin(signIn, first);

    signIns().rotate(signIn.id(), first.hash(), second);
    var spent = lock(first.hash());
    assertThat(spent.usedAt()).isEqualTo(second.issuedAt());
    assertThat(spent.successor()).isEqualTo(second.hash());
    assertThat(spent.successorUsed()).isFalse();
    assertThat(spent.signIn().lastUsedAt()).isEqualTo(second.issuedAt());
    assertThat(spent.signIn().idleUntil()).isEqualTo(second.expiresAt());
    assertThat(lock(second.hash()).usedAt()).isNull();

    signIns().rotate(signIn.id(), second.hash(), third);
    assertThat(lock(first.hash()).successorUsed()).isTrue();
  }

  @Test
  default void listsTheOneThatWasUsedLastFirst() {
    var person = somebody();
    var token = tokenAt(BEGAN_AT);
    var used = signInOf(person);
    signIns().begin(used, token);
    var later = begun(person);
    signIns().rotate(used.id(), token.hash(), tokenAt(BEGAN_AT.plusSeconds(60)));

    assertThat(signIns().listLive(person, BEGAN_AT.plus(Duration.ofMinutes(2))))
        .extracting(SignIn::id)
        .containsExactly(used.id(), later.id());
  }

  @Test
  default void notesReplays() {
    var signIn = signInOf(somebody());
    var first = tokenAt(BEGAN_AT);
    signIns().begin(signIn, first);
    signIns().rotate(signIn.id(), first.hash(), tokenAt(BEGAN_AT.plusSeconds(60)));

    signIns().noteReplay(first.hash(), true);
    assertThat(lock(first.hash()).burst()).isEqualTo(1);
    assertThat(lock(first.hash()).replays()).isZero();

    signIns().noteReplay(first.hash(), false);
    assertThat(lock(first.hash()).burst()).isEqualTo(1);
    assertThat(lock(first.hash()).replays()).isEqualTo(1);
  }

  @Test
  default void removesTheDeadWithTheirTokens() {
    var person = somebody();
    var first = tokenAt(BEGAN_AT);
    var second = tokenAt(BEGAN_AT.plusSeconds(60));
    var ended = signInOf(person);
    signIns().begin(ended, first);
    signIns().rotate(ended.id(), first.hash(), second);
    signIns().end(person, ended.id(), BEGAN_AT.plusSeconds(90));
    var idle = begun(person);

    while (signIns().removeDead(BEGAN_AT.plusSeconds(90), 1000) > 0) {
      // What other tests have left.
    }
    assertThat(lock(first.hash()).ended()).isTrue();
    while (signIns().removeDead(BEGAN_AT.plusSeconds(91), 1) > 0) {
      // One at a time.
    }
    assertThat(unitOfWork().inTransaction(() -> signIns().lock(first.hash()))).isEmpty();
    assertThat(unitOfWork().inTransaction(() -> signIns().lock(second.hash()))).isEmpty();
    assertThat(signIns().listLive(person, BEGAN_AT)).extracting(SignIn::id).contains(idle.id());

    assertThat(signIns().removeDead(idle.idleUntil().plusMillis(1), 1000)).isPositive();
    assertThat(signIns().listLive(person, BEGAN_AT)).isEmpty();
  }

  @Test
  default void letsOneOfManyAtOnceSpendAToken() throws Exception {
    var signIn = signInOf(somebody());
    var first = tokenAt(BEGAN_AT);
    signIns().begin(signIn, first);
    Callable<Boolean> spend =
        () ->
            unitOfWork()
                .inTransaction(() -> {
                  if (signIns().lock(first.hash()).orElseThrow().usedAt() != null) {
                    return false;
                  }
                  signIns().rotate(signIn.id(), first.hash(), tokenAt(later()));
                  return true;
                });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var spent = 0;
      for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> spend).toList())) {
        spent += done.get() ? 1 : 0;
      }
      assertThat(spent).isEqualTo(1);
    }
  }

  private static Instant later() {
    return BEGAN_AT.plusSeconds(60);
  }
}
