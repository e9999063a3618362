package org.verifiedcompliance.http.jetty;

/**
 * Ends one request that takes too long as a whole: its thread is interrupted, wherever it waits,
 * until the answer is ready. An exchange knows the deadline, so that the answer says why.
 */
final class Deadline implements Runnable {
  private final Thread thread = Thread.currentThread();
  private boolean late;
  private boolean settled;

  /** The time is over. */
  @Override
  public synchronized void run() {
    if (!settled) {
      late = true;
      thread.interrupt();
    }
  }

  synchronized boolean isLate() {
    return late;
  }

  /** The answer is ready: from now on nothing interrupts the thread that writes it. */
  synchronized void settle() {
    settled = true;
    if (late && Thread.currentThread().equals(thread)) {
      // An interrupted thread would close the connection by writing to it.
      Thread.interrupted();
    }
  }
}
