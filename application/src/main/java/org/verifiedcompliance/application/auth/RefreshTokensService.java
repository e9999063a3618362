package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.RefreshTokens.Outcome.Refreshed;
import org.verifiedcompliance.application.auth.RefreshTokens.Outcome.Refused;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Rotation under the sign-in's lock; a revocation is committed although the request fails. */
public final class RefreshTokensService implements RefreshTokens {
  private final SignIns signIns;
  private final SignInStates states;
  private final SecretTokens secrets;
  private final SignInStarter starter;
  private final RefreshRules rules;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports and the lives. */
  public RefreshTokensService(
      SignIns signIns,
      SignInStates states,
      SecretTokens secrets,
      SignInStarter starter,
      SignInSettings settings,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.signIns = signIns;
    this.states = states;
    this.secrets = secrets;
    this.starter = starter;
    this.rules = new RefreshRules(settings.reuseGrace());
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome refresh(Command command) {
    var hash = secrets.hashOf(command.refreshToken());
    var arrivedAt = now();
    var done = unitOfWork.inTransaction(() -> settle(command, hash, arrivedAt));
    if (done instanceof Revoked(var presented)) {
      states.forget(presented.signIn().id());
    }
    return answer(done, command.refreshToken());
  }

  private Outcome answer(Settled done, String spent) {
    return switch (done) {
      case Given(var presented, var at) ->
          new Refreshed(
              starter.tokens(
                  presented.signIn(), presented.epoch(), secrets.successorOf(spent), at));
      case Revoked _, Nothing _ -> new Refused();
    };
  }

  private Settled settle(Command command, TokenHash hash, Instant arrivedAt) {
    var found = signIns.lock(hash);
    if (found.isEmpty()) {
      return new Nothing();
    }
    var presented = found.get();
    var successor = secrets.hashOf(secrets.successorOf(command.refreshToken()));
    var now = now();
    return switch (rules.judge(presented, arrivedAt, now)) {
      case ROTATE -> rotate(presented, successor, now);
      case REPEAT -> repeat(presented, successor, now, false);
      case REPEAT_AT_ONCE -> repeat(presented, successor, now, true);
      case REVOKE -> revoke(presented, command, now);
      case REFUSE -> new Nothing();
    };
  }

  private Settled rotate(PresentedRefresh presented, TokenHash successor, Instant now) {
    signIns.rotate(
        presented.signIn().id(),
        presented.token().hash(),
        starter.refreshToken(successor, now, presented.signIn().expiresAt()));
    return new Given(presented, now);
  }

  private Settled repeat(
      PresentedRefresh presented, TokenHash successor, Instant now, boolean inBurst) {
    if (!successor.equals(presented.successor())) {
      // The server's key has changed since: the same successor cannot be made any more.
      return new Nothing();
    }
    signIns.noteReplay(presented.token().hash(), inBurst);
    return new Given(presented, now);
  }

  private Settled revoke(PresentedRefresh presented, Command command, Instant now) {
    var signIn = presented.signIn();
    signIns.end(signIn.person(), signIn.id(), now);
    events.add(
        new AccountEvent(
            AccountEvent.Kind.REFRESH_REUSED, signIn.person(), signIn.id(), command.from(), now));
    return new Revoked(presented);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private sealed interface Settled {}

  private record Given(PresentedRefresh presented, Instant at) implements Settled {}

  private record Revoked(PresentedRefresh presented) implements Settled {}

  private record Nothing() implements Settled {}
}
