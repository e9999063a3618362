package org.verifiedcompliance.application.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.AnswerOnce.Answer;
import org.verifiedcompliance.application.repeats.AnswerOnce.Command;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome;
import org.verifiedcompliance.application.repeats.AnswerOnce.Way;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;

class AnswerOnceTest {
  private static final Way TOGETHER = new Way.Together();
  private static final Way APART = new Way.Apart(Duration.ofSeconds(30));
  static final Way[] WAYS = {TOGETHER, APART};

  private final InMemoryRepeats repeats = new InMemoryRepeats();
  private final TestClock clock = new TestClock();
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final AnswerOnce answerOnce = over(repeats);
  private final AtomicInteger times = new AtomicInteger();
  private boolean lasting = true;

  private AnswerOnce over(Repeats memory) {
    return new AnswerOnceService(memory, new PlainRepeatSecrets(), unitOfWork, clock);
  }

  private Outcome ask(String caller, String key, String request, Way way) {
    return answerOnce.answer(new Command(caller, key, request, way), this::work);
  }

  private Outcome ask(Way way) {
    return ask("ann", "key", "request", way);
  }

  private Answer work() {
    return new Answer("answer " + times.incrementAndGet(), lasting);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void theSameRequestIsDoneOnceInADay(Way way) {
    assertThat(ask(way)).isEqualTo(new Outcome.Done());
    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(ask(way)).isEqualTo(new Outcome.Repeated("answer 1"));

    clock.advance(Duration.ofMillis(1));
    assertThat(ask(way)).isEqualTo(new Outcome.Done());
    assertThat(ask(way)).isEqualTo(new Outcome.Repeated("answer 2"));
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void anotherRequestUnderTheKeyIsRefusedAndChangesNothing(Way way) {
    ask(way);

    assertThat(ask("ann", "key", "another", way)).isEqualTo(new Outcome.KeyOfAnother());
    assertThat(times).hasValue(1);
    assertThat(ask(way)).isEqualTo(new Outcome.Repeated("answer 1"));
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void keysOfOthersAndOtherKeysAreIndependent(Way way) {
    ask(way);

    assertThat(ask("bob", "key", "request", way)).isEqualTo(new Outcome.Done());
    assertThat(ask("ann", "yek", "request", way)).isEqualTo(new Outcome.Done());
    assertThat(times).hasValue(3);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void whatDoesNotLastIsDoneAgain(Way way) {
    lasting = false;

    assertThat(ask(way)).isEqualTo(new Outcome.Done());
    assertThat(ask(way)).isEqualTo(new Outcome.Done());
    assertThat(times).hasValue(2);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void anExceptionFreesTheKey(Way way) {
    Supplier<Answer> failing =
        () -> {
          throw new IllegalStateException("the store is gone");
        };
    var command = new Command("ann", "key", "request", way);

    assertThatIllegalStateException().isThrownBy(() -> answerOnce.answer(command, failing));
    assertThat(ask(way)).isEqualTo(new Outcome.Done());
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void aVeryLongAnswerIsKnownToHaveBeenGiven(Way way) {
    var command = new Command("ann", "key", "request", way);
    answerOnce.answer(command, () -> new Answer("x".repeat(Remembered.LONGEST), true));

    assertThat(ask(way)).isEqualTo(new Outcome.AnswerNotKept());
    assertThat(times).hasValue(0);
  }

  @Test
  void aRequestThatComesDuringTheWorkIsToldSo() {
    var command = new Command("ann", "key", "request", APART);
    answerOnce.answer(
        command,
        () -> {
          assertThat(ask(APART)).isEqualTo(new Outcome.StillRunning(Duration.ofSeconds(1)));
          assertThat(ask("ann", "key", "other", APART)).isEqualTo(new Outcome.KeyOfAnother());
          return work();
        });

    assertThat(ask(APART)).isEqualTo(new Outcome.Repeated("answer 1"));
  }

  @Test
  void aServerThatIsLostDuringTheWorkBlocksTheKeyNoLongerThanItsLease() {
    var secrets = new PlainRepeatSecrets();
    var now = clock.instant();
    repeats.claim(
        secrets.fingerprint("key\nann\nkey"),
        secrets.fingerprint("request\nrequest"),
        new Repeats.Claim(now, now.plusSeconds(30), now.plusSeconds(86_400)));

    assertThat(ask(APART)).isInstanceOf(Outcome.StillRunning.class);
    clock.advance(Duration.ofSeconds(30));
    assertThat(ask(APART)).isEqualTo(new Outcome.Done());
  }

  @Test
  void theWorkIsDoneInTheTransactionThatKeepsItsAnswer() {
    answerOnce.answer(
        new Command("ann", "key", "request", TOGETHER),
        () -> {
          assertThat(unitOfWork.isOpen()).isTrue();
          return work();
        });
    answerOnce.answer(
        new Command("ann", "another", "request", APART),
        () -> {
          assertThat(unitOfWork.isOpen()).isFalse();
          return work();
        });
  }

  @Test
  void whoeverIsOvertakenAsksAgain() {
    var late = over(new Overtaking(repeats));

    assertThat(late.answer(new Command("ann", "key", "request", TOGETHER), this::work))
        .isEqualTo(new Outcome.StillRunning(Duration.ofSeconds(1)));
  }

  @Test
  void whoeverFindsTheKeyHeldAsksAgain() {
    var held = over(new Held(repeats));

    assertThat(held.answer(new Command("ann", "key", "request", TOGETHER), this::work))
        .isEqualTo(new Outcome.StillRunning(Duration.ofSeconds(1)));
    assertThat(times).hasValue(0);
  }

  @Test
  void whatIsOldIsForgotten() {
    ask(TOGETHER);
    var forget = new ForgetRepeatsService(repeats, clock);
    assertThat(forget.forget()).isZero();

    clock.advance(Duration.ofHours(24));
    assertThat(forget.forget()).isEqualTo(1);
  }

  @Test
  void whatIsRememberedIsBounded() {
    var request = RepeatsContract.anyHash();
    var longest = "x".repeat(Remembered.LONGEST);
    assertThat(Remembered.done(request, longest).answer()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Remembered(request, longest + "x", null));
  }

  /** Another transaction commits between the look and the keeping. */
  private record Overtaking(InMemoryRepeats repeats) implements Faulty {
    @Override
    public boolean keep(TokenHash id, Remembered what, Instant now, Instant expiresAt) {
      return false;
    }
  }

  /** Another transaction has the id. */
  private record Held(InMemoryRepeats repeats) implements Faulty {
    @Override
    public Hold hold(TokenHash id, Instant now) {
      return new Hold.Busy();
    }
  }
}
