package org.verifiedcompliance.application.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.IssuedTokens;
import org.verifiedcompliance.domain.people.Role;

class EnterSocketTest {
  private final AuthWorld world = new AuthWorld();
  private final Passes passes = new Passes(world.accessTokens, world.signIns, world.clock);
  private final InMemorySocketTickets tickets = new InMemorySocketTickets();
  private final EnterSocket enter =
      new EnterSocketService(passes, tickets, world.secrets, world.clock);
  private final IssueSocketTicket issue =
      new IssueSocketTicketService(passes, tickets, world.secrets, world.clock);
  private IssuedTokens tokens;

  @BeforeEach
  void signIn() {
    world.registered("ana");
    tokens = world.tokensOf("ana");
  }

  @Test
  void anAccessTokenLetsItsPersonInUntilItEnds() {
    var pass = enteredWith(tokens.accessToken());

    assertThat(pass.user()).isEqualTo(world.user(tokens));
    assertThat(pass.until()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(30)));
    assertThat(passes.ended(List.of(pass))).isEmpty();
  }

  @Test
  void theLeewayOfTokensDoesNotOpenConnections() {
    world.pass(Duration.ofMinutes(30));

    assertThat(world.isGood(tokens)).isTrue();
    assertThat(enter.enter(new EnterSocket.Proof.AccessToken(tokens.accessToken())))
        .isEqualTo(new EnterSocket.Outcome.Refused());
  }

  @Test
  void aTicketLetsInOnceAndForAsLongAsTheTokenThatBoughtIt() {
    var ticket = ticket();
    world.pass(Duration.ofSeconds(29));
    var pass = ((EnterSocket.Outcome.Entered) enter.enter(ticket)).pass();

    assertThat(pass).isEqualTo(enteredWith(tokens.accessToken()));
    assertThat(enter.enter(ticket)).isEqualTo(new EnterSocket.Outcome.Refused());
  }

  @Test
  void aTicketIsWorthNothingAfterHalfAMinuteOrWhenItsSignInHasEnded() {
    var late = ticket();
    world.pass(Duration.ofSeconds(30));
    assertThat(enter.enter(late)).isEqualTo(new EnterSocket.Outcome.Refused());

    var ended = ticket();
    endSignIn();
    assertThat(enter.enter(ended)).isEqualTo(new EnterSocket.Outcome.Refused());
  }

  @Test
  void otherSecretsOpenNothing() {
    var ticket = (EnterSocket.Proof.Ticket) ticket();

    for (var proof :
        List.of(
            new EnterSocket.Proof.AccessToken(ticket.ticket()),
            new EnterSocket.Proof.AccessToken(tokens.refreshToken()),
            new EnterSocket.Proof.Ticket(tokens.refreshToken()),
            new EnterSocket.Proof.Ticket(tokens.accessToken()))) {
      assertThat(enter.enter(proof)).isEqualTo(new EnterSocket.Outcome.Refused());
    }
    assertThat(world.authenticate.authenticate(ticket.ticket()))
        .isInstanceOf(Authenticate.Outcome.Invalid.class);
  }

  @Test
  void aPassEndsWithItsTokenItsSignInOrTheRolesItWasMadeWith() {
    var pass = enteredWith(tokens.accessToken());
    var promoted =
        new Pass(
            new CurrentUser(pass.user().person(), pass.user().signIn(), EnumSet.of(Role.ADMIN)),
            pass.epoch(),
            pass.until());
    assertThat(passes.ended(List.of(pass, promoted))).containsExactly(promoted);
    assertThat(pass.continuesAs(promoted)).isFalse();

    world.pass(Duration.ofMinutes(30).minusNanos(1));
    assertThat(passes.ended(List.of(pass))).isEmpty();
    world.pass(Duration.ofNanos(1));
    assertThat(passes.ended(List.of(pass))).containsExactly(pass);
  }

  @Test
  void aPassEndsWithItsSignIn() {
    var pass = enteredWith(tokens.accessToken());
    endSignIn();

    assertThat(passes.ended(List.of(pass))).containsExactly(pass);
    assertThat(issue.issue(tokens.accessToken()))
        .isEqualTo(new IssueSocketTicket.Outcome.Refused());
  }

  private void endSignIn() {
    var user = world.user(tokens);
    world.signIns.end(user.person(), user.signIn(), world.clock.instant());
  }

  private Pass enteredWith(String token) {
    var outcome = enter.enter(new EnterSocket.Proof.AccessToken(token));
    return ((EnterSocket.Outcome.Entered) outcome).pass();
  }

  private EnterSocket.Proof ticket() {
    var issued = (IssueSocketTicket.Outcome.Issued) issue.issue(tokens.accessToken());
    assertThat(issued.ticket()).hasSize(43);
    assertThat(issued.life()).isEqualTo(Duration.ofSeconds(30));
    return new EnterSocket.Proof.Ticket(issued.ticket());
  }
}
