package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import org.verifiedcompliance.application.auth.Authenticate;

/** Accounts, sign-ins and tokens. */
public final class AuthModule extends AbstractModule {
  @Provides
  Authenticate authenticate() {
    return _ -> new Authenticate.Outcome.Invalid();
  }
}
