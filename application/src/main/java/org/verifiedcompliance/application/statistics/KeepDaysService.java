package org.verifiedcompliance.application.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.verifiedcompliance.domain.statistics.Days;

/** Asks for two years and some weeks. */
public final class KeepDaysService implements KeepDays {
  private static final int DAYS = 800;

  private final KeptDays kept;
  private final InstantSource clock;

  /** Keeps them there, by this clock. */
  public KeepDaysService(KeptDays kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public int keep() {
    return kept.refresh(Days.upTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), DAYS));
  }
}
