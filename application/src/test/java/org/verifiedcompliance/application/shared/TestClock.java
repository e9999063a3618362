package org.verifiedcompliance.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. */
public final class TestClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-01T18:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves on, or back by a negative duration. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  /** Stands at this instant from now on. */
  public void set(Instant instant) {
    now = instant;
  }
}
