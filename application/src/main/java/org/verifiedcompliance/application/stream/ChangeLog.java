package org.verifiedcompliance.application.stream;

import java.util.List;
import java.util.UUID;

/** Port: the changes, each written in the transaction that made it. */
public interface ChangeLog {
  /**
   * What the viewer may see after a position, earliest first. What is not listed yet when a later
   * position is will never appear before it, however transactions interleave.
   *
   * @param limit 1 to 1000
   */
  List<Change> list(Viewer viewer, Position after, int limit);

  /** The same for everybody at once. */
  List<Change> listAll(Position after, int limit);

  /** The same of one session, for who may see it. */
  List<Change> listOfSession(UUID session, Position after, int limit);

  /** The last position that can be read; the start when nothing can. */
  Position head();

  /** Whether there are changes after the position that only wait for running transactions. */
  boolean isHiding(Position after);
}
