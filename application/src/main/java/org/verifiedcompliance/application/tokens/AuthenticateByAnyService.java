package org.verifiedcompliance.application.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Grant;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Tells kinds of proofs apart by their looks; each is good for what it was made for alone. */
public final class AuthenticateByAnyService implements Authenticate {
  private static final Pattern SESSION_TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Duration USES_TOGETHER = Duration.ofMinutes(1);

  private final Authenticate accessTokens;
  private final SessionTokens sessionTokens;
  private final ApiKeys keys;
  private final Sessions sessions;
  private final SignInStates states;
  private final SecretTokens secrets;
  private final InstantSource clock;

  /** Asks {@code accessTokens} about everything that looks like neither of the other kinds. */
  public AuthenticateByAnyService(
      Authenticate accessTokens,
      SessionTokens sessionTokens,
      ApiKeys keys,
      Sessions sessions,
      SignInStates states,
      SecretTokens secrets,
      InstantSource clock) {
    this.accessTokens = accessTokens;
    this.sessionTokens = sessionTokens;
    this.keys = keys;
    this.sessions = sessions;
    this.states = states;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Outcome authenticate(String token) {
    if (token.startsWith(ManageApiKeys.PREFIX)) {
      return byKey(token);
    }
    return SESSION_TOKEN.matcher(token).matches()
        ? bySessionToken(token)
        : accessTokens.authenticate(token);
  }

  private Outcome bySessionToken(String token) {
    return sessionTokens
        .find(secrets.hashOf(token), clock.instant())
        .filter(this::isOfLiveSignIn)
        .<Outcome>map(found ->
            new Outcome.Authenticated(
                new CurrentUser(found.person(), found.signIn(), Set.of(Role.MEMBER)), grant(found)))
        .orElseGet(Outcome.Invalid::new);
  }

  private boolean isOfLiveSignIn(SessionToken token) {
    return states
        .find(token.signIn())
        .filter(state -> state.live() && state.epoch() == token.epoch())
        .isPresent();
  }

  private Grant grant(SessionToken token) {
    var over = sessions.find(token.session()).filter(ClosedSession.class::isInstance).isPresent();
    return new Grant.OneSession(token.session().value(), token.device(), over);
  }

  /** Whoever is neither organiser nor admin any more has no integrations. */
  private Outcome byKey(String secret) {
    var now = clock.instant();
    return keys.find(secrets.hashOf(secret), now)
        .filter(
            found -> found.roles().contains(Role.ORGANISER) || found.roles().contains(Role.ADMIN))
        .<Outcome>map(found -> {
          noteUse(found.key(), now);
          var roles = found.roles();
          var user = new CurrentUser(found.key().owner(), found.key().id(), roles);
          return new Outcome.Authenticated(user, new Grant.Scoped(found.key().scopes()));
        })
        .orElseGet(Outcome.Invalid::new);
  }

  /** At most one write a minute, however busy the integration is. */
  private void noteUse(ApiKey key, Instant now) {
    var last = key.lastUsedAt();
    if (last == null || Duration.between(last, now).compareTo(USES_TOGETHER) >= 0) {
      keys.noteUse(key.id(), now.truncatedTo(ChronoUnit.MINUTES));
    }
  }
}
