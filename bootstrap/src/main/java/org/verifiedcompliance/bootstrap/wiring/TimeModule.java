package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.bootstrap.time.TimeOrderedIds;

/** Time, ids and chance. */
public final class TimeModule extends AbstractModule {
  private final InstantSource clock;

  /** Everything follows this clock. */
  public TimeModule(InstantSource clock) {
    this.clock = clock;
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
  @Singleton
  IdGenerator ids(SecureRandom entropy) {
    return new TimeOrderedIds(clock, entropy);
  }
}
