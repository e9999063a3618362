package org.verifiedcompliance.http;

/** Whether the server wants requests: no while it starts, yes, and no again while it stops. */
public final class Readiness {
  private volatile boolean ready;

  /** Everything is up. */
  public void open() {
    ready = true;
  }

  /** The server is about to stop. */
  public void close() {
    ready = false;
  }

  /** What a load balancer is told. */
  public boolean isReady() {
    return ready;
  }
}
