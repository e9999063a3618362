package org.verifiedcompliance.bootstrap.server;

/** Something that runs beside the requests, from before the first until after the last. */
public interface Background {
  /** Begins; returns at once. */
  void start();

  /** Ends; the database is still there. */
  void stop();
}
