package org.verifiedcompliance.application.sockets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.domain.people.PersonId;

/** Makes passes, and tells whether they still hold. */
public final class Passes {
  private final AccessTokens tokens;
  private final SignInStates states;
  private final InstantSource clock;

  /** Takes the ports. */
  public Passes(AccessTokens tokens, SignInStates states, InstantSource clock) {
    this.tokens = tokens;
    this.states = states;
    this.clock = clock;
  }

  /** The pass of an access token that is good at this moment. */
  public Optional<Pass> ofToken(String accessToken) {
    return tokens
        .verify(accessToken)
        .flatMap(claims ->
            current(claims.person(), claims.signIn(), claims.epoch(), claims.expiresAt()));
  }

  /** The pass of a ticket whose sign-in and token are good at this moment. */
  public Optional<Pass> ofTicket(SocketTicket ticket) {
    return current(ticket.person(), ticket.signIn(), ticket.epoch(), ticket.tokenEnds());
  }

  /** Those of the passes that hold no more, asked of the store at once. */
  public List<Pass> ended(Collection<Pass> passes) {
    var now = clock.instant();
    var found = states.list(passes.stream().map(p -> p.user().signIn()).distinct().toList());
    return passes.stream()
        .filter(pass -> !holds(pass, found.get(pass.user().signIn()), now))
        .toList();
  }

  private Optional<Pass> current(PersonId person, UUID signIn, long epoch, Instant until) {
    var state = states.find(signIn).orElse(null);
    if (state == null) {
      return Optional.empty();
    }
    var pass =
        new Pass(new CurrentUser(person, signIn, state.roles(), state.withheld()), epoch, until);
    return Optional.of(pass).filter(made -> holds(made, state, clock.instant()));
  }

  private static boolean holds(Pass pass, @Nullable SignInState state, Instant now) {
    return state != null
        && now.isBefore(pass.until())
        && state.live()
        && state.epoch() == pass.epoch()
        && state.person().equals(pass.user().person())
        && state.roles().equals(pass.user().roles());
  }
}
