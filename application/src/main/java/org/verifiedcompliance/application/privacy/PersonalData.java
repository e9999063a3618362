package org.verifiedcompliance.application.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Port: all that is held on a person, wherever it is kept. */
public interface PersonalData {
  /** Shows it as it is at one moment, part by part; nothing of others is in it. */
  void show(PersonId person, Sink sink);

  /** Shows what is set aside until the person proves their mailbox, which is not for them. */
  void showSetAside(PersonId person, Sink sink);

  /**
   * Makes all others wait who change the person or their attendance, until the transaction ends;
   * empty when there is no such person.
   */
  Optional<Subject> lock(PersonId person);

  /** Whether the person was on record once, and was erased. */
  boolean wasErased(PersonId person);

  /** Who was erased since then. */
  List<PersonId> listErased(Instant since);

  /**
   * Erases what is personal, in the transaction in which the person was locked. Facts stay without
   * their payload, meetings without their organiser.
   *
   * @param bySelf whether the person asked for it themselves
   */
  void erase(PersonId person, Instant now, boolean bySelf);

  /**
   * Somebody as they are when they are locked.
   *
   * @param version of the person
   * @param lastAdmin whether there is no other active administrator
   * @param unfinished the sessions that are planned or open
   */
  record Subject(long version, boolean lastAdmin, List<SessionId> unfinished) {
    /** Copies the list. */
    public Subject {
      unfinished = List.copyOf(unfinished);
    }
  }

  /** Takes what is shown. */
  interface Sink {
    /** The rows that follow are of this kind. */
    void section(String name);

    /** One JSON object. */
    void row(String json);
  }
}
