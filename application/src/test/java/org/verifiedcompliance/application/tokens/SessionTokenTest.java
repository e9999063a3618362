package org.verifiedcompliance.application.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Grant;
import org.verifiedcompliance.application.tokens.IssueSessionToken.Outcome;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class SessionTokenTest {
  private static final Duration LIFE = Duration.ofHours(1);

  private final AuthWorld world = new AuthWorld();
  private final InMemorySessions sessions =
      new InMemorySessions(world.people, new InMemoryMeetings());
  private final InMemorySessionTokens tokens = new InMemorySessionTokens();
  private final IssueSessionToken issue =
      new IssueSessionTokenService(
          sessions, tokens, world.signIns, world.secrets, LIFE, world.clock);
  private final Authenticate authenticate =
      new AuthenticateByAnyService(
          world.authenticate,
          tokens,
          new InMemoryApiKeys(),
          sessions,
          world.signIns,
          world.secrets,
          world.clock);
  private final CurrentUser ann = signedIn("ann");
  private final PlannedSession session = session();

  private CurrentUser signedIn(String name) {
    world.registered(name);
    return world.user(world.tokensOf(name));
  }

  private PlannedSession session() {
    var planned = SessionFixture.planned(ann.person());
    sessions.add(planned);
    return planned;
  }

  private Outcome issued(CurrentUser user, @Nullable String device) {
    return issue.issue(new IssueSessionToken.Command(user, session.id(), device));
  }

  private String token(@Nullable String device) {
    var outcome = issued(ann, device);
    assertThat(outcome).isInstanceOf(Outcome.Issued.class);
    return ((Outcome.Issued) outcome).token();
  }

  private Grant grant(String token) {
    var outcome = authenticate.authenticate(token);
    assertThat(outcome).isInstanceOf(Authenticate.Outcome.Authenticated.class);
    return ((Authenticate.Outcome.Authenticated) outcome).grant();
  }

  @Test
  void aTokenIsGoodForItsSessionOnThePhoneThatItWasMadeFor() {
    var phone = world.secrets.hashOf("phone");

    assertThat(grant(token(null)))
        .isEqualTo(new Grant.OneSession(session.id().value(), null, false));
    assertThat(grant(token("phone")))
        .isEqualTo(new Grant.OneSession(session.id().value(), phone, false));
  }

  @Test
  void aTokenSaysWhenItsSessionIsOver() {
    var token = token(null);
    var end = SessionFixture.unjudged(session, EventType.END, 10);
    sessions.record(session.end(end), end);

    assertThat(grant(token)).isEqualTo(new Grant.OneSession(session.id().value(), null, true));
  }

  @Test
  void aTokenLivesNoLongerThanItMay() {
    var token = token(null);
    world.clock.advance(LIFE);

    assertThat(authenticate.authenticate(token)).isEqualTo(new Authenticate.Outcome.Invalid());
  }

  @Test
  void everyTokenOfTheAccountEndsWithItsEpoch() {
    var token = token(null);
    world.accounts.raiseEpoch(ann.person());

    assertThat(authenticate.authenticate(token)).isEqualTo(new Authenticate.Outcome.Invalid());
  }

  @Test
  void theSessionOfSomebodyElseIsNotThere() {
    assertThat(issued(signedIn("bob"), null)).isEqualTo(new Outcome.NoSuchSession());
  }

  @Test
  void aSignInThatHasEndedGetsNoToken() {
    world.signIns.end(ann.person(), ann.signIn(), world.clock.instant());

    assertThat(issued(ann, null)).isEqualTo(new Outcome.SignInEnded());
  }
}
