package org.verifiedcompliance.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.verifiedcompliance.application.shared.MoveClock;

/** The system's clock, shifted: goes on running after it was moved. */
public final class MovableClock implements InstantSource, MoveClock {
  private final InstantSource system;
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  /** A clock that shows the system's time until it is moved. */
  public MovableClock(InstantSource system) {
    this.system = system;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(shift.get());
  }

  @Override
  public void moveTo(Instant now) {
    shift.set(Duration.between(system.instant(), now));
    followers.forEach(Runnable::run);
  }

  /** Does this after every move. */
  public void onMove(Runnable work) {
    followers.add(work);
  }

  /** Moves the time on, or back when negative. */
  public void moveBy(Duration step) {
    shift.updateAndGet(old -> old.plus(step));
    followers.forEach(Runnable::run);
  }
}
