package org.verifiedcompliance.application.accounts;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hashes that can be read in a failing test: {@code new$SALT$PASSWORD}. */
public final class ReadablePasswordHasher implements PasswordHasher {
  /** How a hash of yesterday's parameters begins. */
  public static final String OUTDATED = "old$";

  private final AtomicInteger salt = new AtomicInteger();
  private final AtomicInteger checks = new AtomicInteger();
  private volatile boolean busy;
  private volatile Runnable meanwhile = () -> {};

  @Override
  public Hashing hash(Password password) {
    return busy ? new Busy() : new Hashed("new$" + salt.incrementAndGet() + "$" + password.value());
  }

  @Override
  public Check check(Password password, @Nullable String storedHash) {
    if (busy) {
      return new Busy();
    }
    checks.incrementAndGet();
    var once = meanwhile;
    meanwhile = () -> {};
    once.run();
    if (storedHash == null || !storedHash.split("\\$", 3)[2].equals(password.value())) {
      return new Differs();
    }
    return new Matches(storedHash.startsWith(OUTDATED));
  }

  /** Has no time for anybody, or has again. */
  public void setBusy(boolean busy) {
    this.busy = busy;
  }

  /** Lets something happen once while the next password is compared. */
  public void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** How often a password was compared, known account or not. */
  public int checks() {
    return checks.get();
  }
}
