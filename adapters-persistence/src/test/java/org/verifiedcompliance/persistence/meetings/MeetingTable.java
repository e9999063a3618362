package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;

/** Rows for tests about meetings. */
final class MeetingTable {
  private MeetingTable() {}

  static void clear(Jdbi jdbi) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM meeting"));
  }

  static PersonId person(Jdbi jdbi) {
    var id = UUID.randomUUID();
    jdbi.useHandle(handle ->
        handle.execute(
            """
            INSERT INTO person (id, email, first_name, last_name, consent_granted,
              search_text, created_at, updated_at, version)
            VALUES (?, ?, 'Ann', 'Lee', true, '', now(), now(), 1)
            """,
            id,
            id + "@example.org"));
    return new PersonId(id);
  }

  static void keep(Jdbi jdbi, List<Meeting> meetings) {
    var store = new JdbiMeetings(jdbi);
    store.addAll(meetings.stream().filter(meeting -> meeting.version() == 1).toList());
    meetings.stream().filter(meeting -> meeting.version() > 1).forEach(store::update);
  }
}
