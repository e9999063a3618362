package org.verifiedcompliance.application.stream;

/** Port: by which the nodes tell each other to look at the stream. It carries nothing else. */
public interface NodeBus {
  /**
   * Tells the other nodes. It may wait for the network, and must not be called in a transaction.
   *
   * @throws RuntimeException when they could not be told; they look by themselves soon
   */
  void announce();

  /**
   * Calls back whenever another node announced, or may have while nobody listened. The callback
   * returns at once.
   */
  void onAnnounced(Runnable heard);
}
