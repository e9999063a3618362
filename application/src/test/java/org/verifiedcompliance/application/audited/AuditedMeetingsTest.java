package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.verifiedcompliance.application.audited.AuditWorld.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;

class AuditedMeetingsTest {
  private final AuditWorld world = new AuditWorld();
  private final InMemoryMeetings kept = new InMemoryMeetings();
  private final AuditedMeetings meetings = new AuditedMeetings(kept, world.together);
  private final PersonId creator = AuditWorld.newPerson();
  private final MeetingFixture fixture = MeetingFixture.meetingAt(52.5, 13.4).by(creator);

  @Test
  void eachMeetingOfSeveralIsPublishedByAnEntryOfItsOwn() {
    var one = fixture.build();
    var two = MeetingFixture.meetingAt(52.6, 13.5).build();

    meetings.addAll(List.of(one, two));

    assertThat(kept.list(List.of(one.id(), two.id()))).containsExactly(one, two);
    assertThat(world.entries())
        .containsExactly(
            entry("meeting.published", null, "meeting", one.id().value(), Map.of("version", "1")),
            entry("meeting.published", null, "meeting", two.id().value(), Map.of("version", "1")));
  }

  @Test
  void whatTheStoreRefusesIsNotWritten() {
    kept.add(fixture.build());

    assertThatIllegalStateException().isThrownBy(() -> meetings.add(fixture.build()));

    world.wroteNothing();
  }

  @Test
  void aChangeIsWrittenWithItsVersion() {
    kept.add(fixture.build());

    assertThat(meetings.update(fixture.next().build())).isTrue();

    world.wrote(changed("meeting.changed"));
    assertThat(kept.find(fixture.id()).map(Meeting::version)).contains(2L);
  }

  @Test
  void anEndIsCalledAnEnd() {
    kept.add(fixture.build());

    assertThat(meetings.update(fixture.next().inactive().build())).isTrue();

    world.wrote(changed("meeting.deactivated"));
  }

  @Test
  void aChangeOfAnOldVersionIsNotWritten() {
    kept.add(fixture.build());

    assertThat(meetings.update(fixture.build())).isFalse();

    world.wroteNothing();
  }

  @Test
  void readsAreNotWritten() {
    var meeting = fixture.build();
    kept.add(meeting);

    assertThat(meetings.find(meeting.id())).contains(meeting);
    assertThat(meetings.list(List.of(meeting.id()))).containsExactly(meeting);
    assertThat(meetings.listCreatedBy(creator, Slice.first(10)))
        .extracting(OwnMeeting::meeting)
        .containsExactly(meeting);
    assertThat(meetings.listCreatedBy(creator, new Slice(10, 1))).isEmpty();
    world.wroteNothing();
  }

  private AuditEntry changed(String action) {
    return entry(action, null, "meeting", fixture.id().value(), Map.of("version", "2"));
  }
}
