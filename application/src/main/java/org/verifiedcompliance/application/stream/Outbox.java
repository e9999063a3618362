package org.verifiedcompliance.application.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: tells the stream of changes that no trigger tells of. Sessions, their facts, meetings and
 * people are told of by the store itself.
 */
public interface Outbox {
  /** Appends a change in the caller's transaction; whoever reads sees it after the commit. */
  void append(Entry entry);

  /**
   * A change that has no position yet; see {@link Change} for what the parts mean. It must name
   * things only: no personal data and no place.
   */
  record Entry(
      Topic topic,
      UUID subject,
      @Nullable UUID session,
      @Nullable UUID meeting,
      @Nullable PersonId person,
      @Nullable PersonId organiser,
      boolean isPublic,
      boolean isDeleted,
      String kind,
      Instant at) {

    /** Something that only this person may see. */
    public static Entry to(
        PersonId person, Topic topic, UUID subject, String kind, boolean isDeleted, Instant at) {
      return new Entry(topic, subject, null, null, person, null, false, isDeleted, kind, at);
    }
  }
}
