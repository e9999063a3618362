package org.verifiedcompliance.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordHasher;

/**
 * Argon2id as OWASP advises, on a few platform threads with a short queue: a flood of log-ins fills
 * the queue and is turned away instead of starving every other request of cores and memory.
 */
public final class Argon2PasswordHasher implements PasswordHasher, AutoCloseable {
  private static final int MEMORY_KIB = 19456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function TODAY =
      Argon2Function.getInstance(
          MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);

  private final ThreadPoolExecutor threads;
  private final String hashOfNobody;

  /**
   * Starts the threads.
   *
   * @param atOnce how many hashes are computed at once, 1 or more
   * @param waiting how many more may wait, 1 or more
   */
  public Argon2PasswordHasher(int atOnce, int waiting) {
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("argon2-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
    hashOfNobody = compute(new Password("nobody's"));
  }

  /**
   * One thread for each core, 64 waiting. Two for each core hash no more in a second, but keep
   * twice the memory alive and slow everything else down: docs/performance.md.
   */
  public static Argon2PasswordHasher forThisMachine() {
    return new Argon2PasswordHasher(Runtime.getRuntime().availableProcessors(), 64);
  }

  @Override
  public Hashing hash(Password password) {
    var phc = run(() -> compute(password));
    return phc == null ? new Busy() : new Hashed(phc);
  }

  @Override
  public Check check(Password password, @Nullable String storedHash) {
    var hash = storedHash == null ? hashOfNobody : storedHash;
    var same = run(() -> functionOf(hash).check(password.value(), hash));
    if (same == null) {
      return new Busy();
    }
    return same && storedHash != null ? new Matches(isOutdated(storedHash)) : new Differs();
  }

  private static String compute(Password password) {
    return com.password4j.Password.hash(password.value())
        .addRandomSalt(SALT_BYTES)
        .with(TODAY)
        .getResult();
  }

  private static boolean isOutdated(String storedHash) {
    var used = functionOf(storedHash);
    return used.getVariant() != Argon2.ID
        || used.getVersion() < TODAY.getVersion()
        || used.getMemory() < MEMORY_KIB
        || used.getIterations() < ITERATIONS
        || used.getOutputLength() < HASH_BYTES;
  }

  private static Argon2Function functionOf(String storedHash) {
    return Argon2Function.getInstanceFromHash(storedHash);
  }

  private <T> @Nullable T run(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException full) {
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a password was hashed", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a password could not be hashed", failed.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
