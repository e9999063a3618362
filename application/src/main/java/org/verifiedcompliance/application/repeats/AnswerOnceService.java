package org.verifiedcompliance.application.repeats;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome.AnswerNotKept;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome.Done;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome.KeyOfAnother;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome.Repeated;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome.StillRunning;
import org.verifiedcompliance.application.repeats.Repeats.Claim;
import org.verifiedcompliance.application.repeats.Repeats.Hold;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Keeps answers for 24 hours, under fingerprints and sealed. */
public final class AnswerOnceService implements AnswerOnce {
  /** How long a key is remembered. */
  public static final Duration MEMORY = Duration.ofHours(24);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Repeats repeats;
  private final RepeatSecrets secrets;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public AnswerOnceService(
      Repeats repeats, RepeatSecrets secrets, UnitOfWork unitOfWork, InstantSource clock) {
    this.repeats = repeats;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome answer(Command command, Supplier<Answer> work) {
    var id = secrets.fingerprint("key\n" + command.caller() + "\n" + command.key());
    var request = secrets.fingerprint("request\n" + command.request());
    return switch (command.way()) {
      case Way.Together() -> together(id, request, work);
      case Way.Apart(var lease) -> apart(id, request, lease, work);
    };
  }

  private Outcome together(TokenHash id, TokenHash request, Supplier<Answer> work) {
    try {
      return unitOfWork.inTransaction(() ->
          switch (repeats.hold(id, clock.instant())) {
            case Hold.Busy() -> new StillRunning(SOON);
            case Hold.Held(var known) ->
                known
                    .map(found -> repeated(id, request, found))
                    .orElseGet(() -> doneAndKept(id, request, work.get()));
          });
    } catch (Overtaken overtaken) {
      return new StillRunning(SOON);
    }
  }

  private Outcome doneAndKept(TokenHash id, TokenHash request, Answer answer) {
    if (answer.lasting()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      if (!repeats.keep(id, remembered(id, request, answer), now, now.plus(MEMORY))) {
        throw new Overtaken();
      }
    }
    return new Done();
  }

  private Outcome apart(TokenHash id, TokenHash request, Duration lease, Supplier<Answer> work) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var claim = new Claim(now, now.plus(lease), now.plus(MEMORY));
    var known = repeats.claim(id, request, claim);
    if (known.isPresent()) {
      return repeated(id, request, known.get());
    }
    var settled = false;
    try {
      var answer = work.get();
      if (answer.lasting()) {
        repeats.settle(id, claim, remembered(id, request, answer));
        settled = true;
      }
      return new Done();
    } finally {
      if (!settled) {
        repeats.release(id, claim);
      }
    }
  }

  private Outcome repeated(TokenHash id, TokenHash request, Remembered known) {
    if (!known.request().equals(request)) {
      return new KeyOfAnother();
    }
    if (known.runningUntil() != null) {
      return new StillRunning(SOON);
    }
    var answer = known.answer();
    return answer == null ? new AnswerNotKept() : new Repeated(secrets.open(id, answer));
  }

  private Remembered remembered(TokenHash id, TokenHash request, Answer answer) {
    return Remembered.done(request, secrets.seal(id, answer.text()));
  }

  /** Another one was faster though the id was held: all that this one did is taken back. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
