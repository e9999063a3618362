package org.verifiedcompliance.persistence.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingPlaces;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.MeetingsContract;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMeetingsTest implements MeetingsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Override
  public MeetingPlaces places() {
    return new JdbiMeetingPlaces(database.jdbi());
  }

  @Override
  public PersonId publisher() {
    return MeetingTable.person(database.jdbi());
  }

  @Test
  void ownMeetingsAreCountedWithTheirSessionsAndAttendees() {
    var creator = publisher();
    var attended = MeetingFixture.meetingAt(1, 1).by(creator).build();
    meetings().add(attended);
    var regular = publisher();
    keepSession(attended, regular, "planned");
    keepSession(attended, regular, "completed");
    keepSession(attended, regular, "completed");
    keepSession(attended, publisher(), "completed");
    keepSession(attended, publisher(), "planned");

    assertThat(meetings().listCreatedBy(creator, Slice.first(10)))
        .containsExactly(new OwnMeeting(attended, 5, 2));
  }

  private static void keepSession(Meeting meeting, PersonId person, String status) {
    var wasThere = status.equals("completed");
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                INSERT INTO attendance_session (id, person_id, meeting_id, dest_name,
                  dest_lat_e7, dest_lng_e7, dest_fence, status, created_at, version,
                  check_in_event, check_in_at, check_in_flag,
                  check_out_event, check_out_at, check_out_flag, closed_at, due_at)
                VALUES (gen_random_uuid(), ?, ?, 'here', 0, 0, '{}', ?, now(), 1,
                  EVENT, TIME, FLAG, EVENT, TIME, FLAG, TIME, now())
                """
                    .replace("EVENT", wasThere ? "gen_random_uuid()" : "NULL")
                    .replace("TIME", wasThere ? "now()" : "NULL")
                    .replace("FLAG", wasThere ? "'verified'" : "NULL"),
                person.value(),
                meeting.id().value(),
                status));
  }
}
