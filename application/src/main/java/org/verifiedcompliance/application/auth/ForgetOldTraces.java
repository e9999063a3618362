package org.verifiedcompliance.application.auth;

/** Removes what signing in has left behind and nobody needs any more. */
@FunctionalInterface
public interface ForgetOldTraces {
  /** Removes it, a bounded amount at a time; answers how much it was. */
  int forget();
}
