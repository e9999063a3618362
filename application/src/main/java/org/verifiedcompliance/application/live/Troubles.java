package org.verifiedcompliance.application.live;

/** Port: somebody hears why the stream stands still on this node; it goes on trying. */
@FunctionalInterface
public interface Troubles {
  /** Told once for a row of failures of one kind. */
  void met(RuntimeException failure);
}
