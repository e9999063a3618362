package org.verifiedcompliance.application.live;

import org.verifiedcompliance.domain.meetings.MeetingId;

/** Somebody listens. */
public interface Subscription extends AutoCloseable {
  /** Listens to this meeting too, from now on, when the scope is a person's own. */
  void follow(MeetingId meeting);

  /** No message is handed over after this, except one that is on its way. */
  @Override
  void close();
}
