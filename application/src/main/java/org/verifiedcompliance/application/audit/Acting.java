package org.verifiedcompliance.application.audit;

/**
 * Who is acting on this thread. Said once where a request enters, so that no use case has to carry
 * it to the log; work that nobody asked for is done by {@link Caller#NOBODY}.
 */
public final class Acting {
  private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

  private Acting() {}

  /** Who is acting. */
  public static Caller current() {
    return CALLER.orElse(Caller.NOBODY);
  }

  /**
   * Does the work on that caller's word, and gives what it gives.
   *
   * @param <T> what the work gives
   * @param <X> what it may throw
   */
  public static <T, X extends Throwable> T as(
      Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CALLER, caller).<T, X>call(work::call);
  }
}
