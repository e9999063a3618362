package org.verifiedcompliance.application.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.auth.ApiScope.Area;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.Authenticate.Outcome.Authenticated;
import org.verifiedcompliance.application.auth.Authenticate.Outcome.Invalid;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Grant;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionId;

class TokensTest {
  private static final Set<ApiScope> SCOPES = Set.of(new ApiScope(Area.MEETINGS, false));

  private final AuthWorld world = new AuthWorld();
  private final InMemorySessions sessions =
      new InMemorySessions(world.people, new InMemoryMeetings());
  private final InMemorySessionTokens sessionTokens = new InMemorySessionTokens();
  private final InMemoryApiKeys keys = new InMemoryApiKeys();
  private final List<AuditEntry> audit = new ArrayList<>();
  private final ManageApiKeys manage =
      new ManageApiKeys(
          keys, world.secrets, audit::addAll, world.unitOfWork, world.ids, world.clock);
  private final IssueSessionToken issue =
      new IssueSessionTokenService(
          sessions, sessionTokens, world.signIns, world.secrets, Duration.ofHours(1), world.clock);
  private final Authenticate authenticate =
      new AuthenticateByAnyService(
          world.authenticate,
          sessionTokens,
          keys,
          sessions,
          world.signIns,
          world.secrets,
          world.clock);

  private CurrentUser signedIn(String name) {
    world.registered(name);
    return world.user(world.tokensOf(name));
  }

  private ManageApiKeys.Made made(CurrentUser owner) {
    keys.roles.put(owner.person(), Set.of(Role.ORGANISER));
    return manage
        .make(new ManageApiKeys.Wish(owner.person(), "Display", SCOPES, null))
        .orElseThrow();
  }

  private String tokenOf(CurrentUser user) {
    var secret = world.secrets.random();
    var now = world.clock.instant();
    var token =
        new SessionToken(
            new SessionId(new UUID(1, 2)),
            user.person(),
            user.signIn(),
            1,
            null,
            now,
            now.plusSeconds(3600));
    sessionTokens.add(world.secrets.hashOf(secret), token);
    return secret;
  }

  @Test
  void anAccessTokenCarriesEverything() {
    world.registered("ann");
    var tokens = world.tokensOf("ann");

    assertThat(authenticate.authenticate(tokens.accessToken()))
        .isEqualTo(new Authenticated(world.user(tokens), new Grant.All()));
    assertThat(authenticate.authenticate("nonsense")).isEqualTo(new Invalid());
  }

  @Test
  void aSessionTokenCarriesItsSessionUntilItsSignInEnds() {
    var ann = signedIn("ann");
    var token = tokenOf(ann);

    assertThat(authenticate.authenticate(token))
        .isEqualTo(
            new Authenticated(
                new CurrentUser(ann.person(), ann.signIn(), Set.of(Role.MEMBER)),
                new Grant.OneSession(new UUID(1, 2), null, false)));

    world.signIns.end(ann.person(), ann.signIn(), world.clock.instant());
    assertThat(authenticate.authenticate(token)).isEqualTo(new Invalid());
    assertThat(authenticate.authenticate(world.secrets.random())).isEqualTo(new Invalid());
  }

  @Test
  void noTokenIsGivenForASessionThatIsNotThere() {
    var command =
        new IssueSessionToken.Command(signedIn("ann"), new SessionId(new UUID(3, 4)), "phone");

    assertThat(issue.issue(command)).isEqualTo(new IssueSessionToken.Outcome.NoSuchSession());
  }

  @Test
  void aKeyCarriesItsScopesWhileItsOwnerMayHaveKeys() {
    var ann = signedIn("ann");
    var made = made(ann);
    assertThat(made.secret()).startsWith(made.key().hint());

    assertThat(authenticate.authenticate(made.secret()))
        .isEqualTo(
            new Authenticated(
                new CurrentUser(ann.person(), made.key().id(), Set.of(Role.ORGANISER)),
                new Grant.Scoped(SCOPES)));

    keys.roles.put(ann.person(), Set.of(Role.ADMIN));
    assertThat(authenticate.authenticate(made.secret())).isInstanceOf(Authenticated.class);
    keys.roles.put(ann.person(), Set.of(Role.MEMBER));
    assertThat(authenticate.authenticate(made.secret())).isEqualTo(new Invalid());
    assertThat(authenticate.authenticate("vck_other")).isEqualTo(new Invalid());
  }

  @Test
  void theLastUseIsNotedOnceAMinute() {
    var ann = signedIn("ann");
    var secret = made(ann).secret();
    authenticate.authenticate(secret);
    var first = manage.list(ann.person()).getFirst().lastUsedAt();
    world.clock.advance(Duration.ofSeconds(59));
    authenticate.authenticate(secret);
    assertThat(manage.list(ann.person()).getFirst().lastUsedAt()).isEqualTo(first);

    world.clock.advance(Duration.ofSeconds(1));
    authenticate.authenticate(secret);
    assertThat(manage.list(ann.person()).getFirst().lastUsedAt()).isNotEqualTo(first);
  }

  @Test
  void keysAreMadeUpToALimitAndRevokedOnRecord() {
    var ann = signedIn("ann");
    var made = made(ann);
    for (var i = 1; i < ManageApiKeys.MOST; i++) {
      made(ann);
    }
    var wish = new ManageApiKeys.Wish(ann.person(), "One more", SCOPES, null);
    assertThat(manage.make(wish)).isEmpty();

    assertThat(manage.revoke(ann.person(), made.key().id())).isTrue();
    assertThat(manage.revoke(ann.person(), made.key().id())).isFalse();
    assertThat(audit).hasSize(ManageApiKeys.MOST + 1);
    assertThat(audit.getLast().action()).isEqualTo("api_key.revoked");
  }

  @Test
  void scopesAreSpelledOneWay() {
    assertThat(ApiScope.all()).hasSize(12);
    for (var scope : ApiScope.all()) {
      assertThat(ApiScope.of(scope.word())).isEqualTo(Optional.of(scope));
    }
    assertThat(ApiScope.of("meetings:delete")).isEmpty();
  }
}
