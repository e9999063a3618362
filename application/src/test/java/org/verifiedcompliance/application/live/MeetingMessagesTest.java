package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class MeetingMessagesTest {
  private final ToldWorld world = new ToldWorld();

  @Test
  void aMeetingTellsAllThatChangedAboutIt() {
    var edited =
        world.stream.edit(world.meeting, fixture().movedTo(52.6, 13.5), "place+time+status");

    assertThat(world.told())
        .containsExactly(
            meetingUpdate(0, MeetingHappening.LOCATION_CHANGED, edited),
            meetingUpdate(1, MeetingHappening.TIME_UPDATED, edited),
            meetingUpdate(2, MeetingHappening.STATUS_CHANGED, edited));
  }

  private static MeetingFixture fixture() {
    return MeetingFixture.meetingAt(SessionFixture.PLACE);
  }

  private MeetingUpdate meetingUpdate(int part, MeetingHappening what, Meeting now) {
    var view = world.stream.views.of(now);
    return new MeetingUpdate(
        world.id(part), what, world.meeting.id(), world.host, true, view, null, StreamWorld.NOW);
  }

  @Test
  void aMeetingThatIsHiddenOrDeletedIsToldWithoutWords() {
    world.stream.edit(world.meeting, fixture().next().privately(), "status");
    world.stream.tellOfDeleted(fixture().build());

    assertThat(world.told())
        .hasSize(2)
        .allSatisfy(message -> {
          var update = (MeetingUpdate) message;
          assertThat(update.view()).isNull();
          assertThat(update.isPublic()).isTrue();
          assertThat(update.happening()).isEqualTo(MeetingHappening.STATUS_CHANGED);
        });
  }

  @Test
  void aNoticeIsToldToItsPersonAndOtherDataToNobody() {
    var notice = UUID.randomUUID();
    tell(Topic.PERSON, world.person.value());
    tell(Topic.CONFLICT, UUID.randomUUID());
    world.stream.changes.append(
        new Outbox.Entry(
            Topic.NOTIFICATION,
            notice,
            null,
            null,
            null,
            null,
            true,
            false,
            "created",
            StreamWorld.NOW));
    tell(Topic.NOTIFICATION, notice);

    assertThat(world.told())
        .containsExactly(new Notice(world.id(0), world.person, notice, "created", StreamWorld.NOW));
  }

  private void tell(Topic topic, UUID subject) {
    world.stream.changes.append(
        Outbox.Entry.to(world.person, topic, subject, "created", false, StreamWorld.NOW));
  }
}
