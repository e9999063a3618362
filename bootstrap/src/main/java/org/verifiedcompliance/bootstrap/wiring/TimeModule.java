package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.MoveClock;
import org.verifiedcompliance.application.shared.SecretBytes;
import org.verifiedcompliance.bootstrap.time.TimeOrderedIds;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.trial.TestClockRoutes;

/** Time, ids and chance. */
public final class TimeModule extends AbstractModule {
  private final InstantSource clock;

  /** Everything follows this clock. */
  public TimeModule(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  protected void configure() {
    if (clock instanceof MoveClock movable) {
      Multibinder.newSetBinder(binder(), Routes.class)
          .addBinding()
          .toInstance(new TestClockRoutes(movable, clock));
    }
  }

  @Provides
  InstantSource clock() {
    return clock;
  }

  @Provides
  @Singleton
  SecureRandom entropy() {
    return new SecureRandom();
  }

  @Provides
  SecretBytes secretBytes(SecureRandom entropy) {
    return length -> {
      var bytes = new byte[length];
      entropy.nextBytes(bytes);
      return bytes;
    };
  }

  @Provides
  @Singleton
  IdGenerator ids(SecureRandom entropy) {
    return new TimeOrderedIds(clock, entropy);
  }
}
