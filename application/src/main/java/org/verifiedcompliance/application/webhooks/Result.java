package org.verifiedcompliance.application.webhooks;

/**
 * What came of a wish about endpoints.
 *
 * @param <T> what was wished for
 */
public sealed interface Result<T> {
  /** It is done. */
  record Done<T>(T value) implements Result<T> {}

  /** The person has no such endpoint, or it has no such message. */
  record NoSuchThing<T>() implements Result<T> {}

  /** Somebody changed it since the caller looked; nothing is done. */
  record Stale<T>() implements Result<T> {}

  /** Nothing is ever sent to such an address. */
  record BadUrl<T>() implements Result<T> {}

  /** The person has as many endpoints as one may have. */
  record TooMany<T>() implements Result<T> {}

  /** Nothing is sent to the endpoint until its owner starts it again. */
  record NotActive<T>() implements Result<T> {}
}
