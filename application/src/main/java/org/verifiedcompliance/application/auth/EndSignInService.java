package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.auth.EndSignIn.Outcome.Ended;
import org.verifiedcompliance.application.auth.EndSignIn.Outcome.NoSuchSignIn;

/** Ends a sign-in by the one way that ends single ones. */
public final class EndSignInService implements EndSignIn {
  private final SignInEnding ending;

  /** Takes what ends sign-ins. */
  public EndSignInService(SignInEnding ending) {
    this.ending = ending;
  }

  @Override
  public Outcome end(Command command) {
    return ending.end(command.user(), command.signIn(), command.from())
        ? new Ended()
        : new NoSuchSignIn();
  }
}
