package org.verifiedcompliance.bootstrap.storm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A port of which one method is faulty. */
final class Faulty {
  private Faulty() {}

  /** What is done instead of a method. */
  @FunctionalInterface
  interface Instead {
    Object call(Real real, Method method, Object[] arguments) throws Throwable;
  }

  /** The method as it should be. */
  @FunctionalInterface
  interface Real {
    Object call() throws Throwable;
  }

  static <T> T port(Class<T> type, T real, Instead instead) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                instead.call(() -> invoke(real, method, arguments), method, arguments)));
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Does it on another thread, and so in another transaction; waits for it. */
  static Object elsewhere(Real real) throws Throwable {
    var result = new Object[1];
    var failure = new Throwable[1];
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                result[0] = real.call();
              } catch (Throwable e) {
                failure[0] = e;
              }
            });
    thread.join();
    if (failure[0] != null) {
      throw failure[0];
    }
    return result[0];
  }

  /** Does it later and in another transaction; nobody hears of a failure. */
  static void later(int millis, Real real) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            Thread.sleep(millis);
            real.call();
          } catch (Throwable e) {
            // that is the fault
          }
        });
  }
}
