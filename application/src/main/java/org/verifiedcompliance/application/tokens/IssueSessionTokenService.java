package org.verifiedcompliance.application.tokens;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Keeps the hash of each token, and the sign-in that it hangs on. */
public final class IssueSessionTokenService implements IssueSessionToken {
  private final Sessions sessions;
  private final SessionTokens tokens;
  private final SignInStates states;
  private final SecretTokens secrets;
  private final Duration life;
  private final InstantSource clock;

  /** Makes tokens of this life. */
  public IssueSessionTokenService(
      Sessions sessions,
      SessionTokens tokens,
      SignInStates states,
      SecretTokens secrets,
      Duration life,
      InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.states = states;
    this.secrets = secrets;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Outcome issue(Command command) {
    var own =
        sessions
            .find(command.session())
            .map(Session::person)
            .filter(command.user().person()::equals);
    if (own.isEmpty()) {
      return new Outcome.NoSuchSession();
    }
    return states
        .find(command.user().signIn())
        .filter(SignInState::live)
        .map(state -> issued(command, state.epoch()))
        .orElseGet(Outcome.SignInEnded::new);
  }

  private Outcome issued(Command command, long epoch) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var secret = secrets.random();
    var device = command.device() == null ? null : secrets.hashOf(command.device());
    var user = command.user();
    tokens.add(
        secrets.hashOf(secret),
        new SessionToken(
            command.session(), user.person(), user.signIn(), epoch, device, now, now.plus(life)));
    return new Outcome.Issued(secret, life, now);
  }
}
