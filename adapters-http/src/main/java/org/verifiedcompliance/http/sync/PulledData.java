package org.verifiedcompliance.http.sync;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows what changes of a topic are about whose things another feature keeps. */
public interface PulledData {
  /** The topic of those changes. */
  Topic topic();

  /**
   * Those of the things that the person may see, by id, in the shape of the feature's own routes;
   * read at once however many they are.
   */
  Map<UUID, ?> show(PersonId reader, Collection<UUID> subjects);
}
