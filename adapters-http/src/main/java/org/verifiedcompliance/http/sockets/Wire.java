package org.verifiedcompliance.http.sockets;

import java.io.IOException;

/** The transport of one connection. */
interface Wire {
  /**
   * Sends, and waits until the bytes have left.
   *
   * @throws IOException when the client is gone
   */
  void send(Frame frame) throws IOException, InterruptedException;

  /** Sends a sign of life unless something else is on its way; never waits. */
  void beat();

  /**
   * When the client was last heard of, in nanoseconds; it counts as heard where it never speaks.
   */
  long heardAt();

  /** All that was missed has been sent. */
  default void caughtUp() {
    // most go on
  }

  /** Says why it ends, if the client still reads, and ends; never waits. */
  void close(Ending ending);

  /** Ends without a word. */
  void cut();
}
