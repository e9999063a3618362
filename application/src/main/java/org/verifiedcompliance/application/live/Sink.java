package org.verifiedcompliance.application.live;

/** Where the messages of one subscriber go, one at a time. */
public interface Sink {
  /**
   * The next message, in the order of the stream. It may wait: that holds up this subscriber alone,
   * until so many messages wait that it overflows.
   */
  void accept(StreamMessage message);

  /** All that was there at the beginning has been handed over; from now on it is live. */
  default void caughtUp() {}

  /**
   * Too much waited. Called on another thread, as the last message may still be on its way to a
   * reader that is stuck. Nothing follows it; who subscribes again after the last accepted message
   * misses nothing.
   */
  void overflowed();
}
