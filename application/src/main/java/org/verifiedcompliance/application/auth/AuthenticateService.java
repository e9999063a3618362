package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.auth.Authenticate.Outcome.Authenticated;
import org.verifiedcompliance.application.auth.Authenticate.Outcome.Invalid;

/** The token says who; the sign-in's state says whether and with which roles. */
public final class AuthenticateService implements Authenticate {
  private final AccessTokens tokens;
  private final SignInStates states;

  /** Takes the ports. */
  public AuthenticateService(AccessTokens tokens, SignInStates states) {
    this.tokens = tokens;
    this.states = states;
  }

  @Override
  public Outcome authenticate(String accessToken) {
    return tokens.verify(accessToken).<Outcome>map(this::withState).orElseGet(Invalid::new);
  }

  private Outcome withState(AccessClaims claims) {
    return states
        .find(claims.signIn())
        .filter(SignInState::live)
        .filter(state -> state.epoch() == claims.epoch())
        .filter(state -> state.person().equals(claims.person()))
        .<Outcome>map(state ->
            new Authenticated(
                new CurrentUser(state.person(), claims.signIn(), state.roles(), state.withheld())))
        .orElseGet(Invalid::new);
  }
}
