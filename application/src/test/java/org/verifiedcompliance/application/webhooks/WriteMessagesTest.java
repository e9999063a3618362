package org.verifiedcompliance.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.EVENT_REVIEWED;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.MEETING_CHANGED;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.MEETING_CREATED;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.SESSION_CHECKED_IN;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.SESSION_OPENED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;

class WriteMessagesTest {
  private final WebhookWorld world = new WebhookWorld();

  @Test
  void onlyWhatWasAskedForIsTold() {
    var host = world.person(Role.MEMBER);
    world.happens(host, EventType.CHECK_IN, true);
    var webhook = world.endpoint(host, SESSION_CHECKED_IN, SESSION_OPENED);
    world.happens(host, EventType.CHECK_IN, true);
    world.happens(host, EventType.CHECK_OUT, true);
    world.append(Topic.SESSION, new UUID(5, 5), host, "created");
    world.append(Topic.NOTIFICATION, new UUID(5, 5), host, "created");

    world.write();
    world.write();

    assertThat(world.types(webhook)).containsExactly("session.checked_in", "session.opened");
  }

  @Test
  void aMessageNamesThingsAndNoPlace() {
    var host = world.person(Role.MEMBER);
    var webhook = world.endpoint(host, SESSION_CHECKED_IN, MEETING_CREATED, MEETING_CHANGED);
    world.happens(host, EventType.CHECK_IN, true);
    world.append(Topic.MEETING, new UUID(6, 6), host, "created");
    world.append(Topic.MEETING, new UUID(6, 6), host, "place+time");

    world.write();

    assertThat(world.messages(webhook))
        .extracting(Delivery::body)
        .containsExactly(
            """
            {"type":"session.checked_in","timestamp":"2026-03-01T18:00:00.000Z","data":\
            {"session_id":"00000000-0000-0005-0000-000000000005",\
            "meeting_id":"00000000-0000-0006-0000-000000000006",\
            "person_id":"00000000-0000-0007-0000-000000000007",\
            "event_id":"00000000-0000-4000-8000-000000000002",\
            "event_type":"check_in","accepted":true,"location_flag":"verified",\
            "effective_at":"2026-03-01T18:00:00.000Z"}}\
            """,
            """
            {"type":"meeting.created","timestamp":"2026-03-01T18:00:00.000Z","data":\
            {"meeting_id":"00000000-0000-0006-0000-000000000006"}}\
            """,
            """
            {"type":"meeting.changed","timestamp":"2026-03-01T18:00:00.000Z","data":\
            {"meeting_id":"00000000-0000-0006-0000-000000000006","changed":"place+time"}}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "CHECK_IN, true, session.checked_in",
    "CHECK_IN, false, session.check_in_refused",
    "CHECK_OUT, true, session.checked_out",
    "CHECK_OUT, false, session.check_out_refused",
    "END, true, session.closed",
    "AUTO_CLOSE, true, session.closed",
    "EXPIRE, true, session.closed",
    "CONFIRMATION, true, event.confirmed",
    "REASSESSMENT, true, event.reassessed",
    "REVIEW, true, event.reviewed",
    "CORRECTION_REQUEST, true, correction.requested",
    "CORRECTION, true, correction.decided",
    "PRESENCE, true,"
  })
  void everyFactHasItsWord(EventType type, boolean accepted, String word) {
    var host = world.person(Role.MEMBER);
    var webhook = world.endpoint(host, WebhookEvent.values());
    world.happens(host, type, accepted);

    world.write();

    if (word == null) {
      assertThat(world.types(webhook)).isEmpty();
    } else {
      assertThat(world.types(webhook)).containsExactly(word);
    }
  }

  @Test
  void hostsHearOfTheirMeetingsAndAdminsOfAll() {
    var host = world.person(Role.MEMBER);
    var other = world.person(Role.MEMBER, Role.ORGANISER);
    var ofHost = world.endpoint(host, WebhookEvent.values());
    var ofAdmin = world.endpoint(world.person(Role.MEMBER, Role.ADMIN), EVENT_REVIEWED);

    world.happens(other, EventType.REVIEW, true);
    world.happens(null, EventType.REVIEW, true);
    // public, so everybody may see it, but it is none of the host's
    world.append(Topic.MEETING, new UUID(6, 6), other, "details");
    world.happens(host, EventType.REVIEW, true);
    world.write();

    assertThat(world.types(ofHost)).containsExactly("event.reviewed");
    assertThat(world.types(ofAdmin)).hasSize(3);
  }

  @Test
  void whoMaySeeNothingAnyMoreIsToldNothing() {
    var admin = world.person(Role.MEMBER, Role.ADMIN);
    var webhook = world.endpoint(admin, EVENT_REVIEWED);
    world.accounts.changeRoles(admin, java.util.Set.of(Role.MEMBER));
    world.happens(null, EventType.REVIEW, true);
    world.write();
    world.accounts.setActive(admin, false);
    world.happens(admin, EventType.REVIEW, true);
    world.write();
    world.accounts.setActive(admin, true);
    world.write();

    assertThat(world.types(webhook)).isEmpty();
  }

  @Test
  void manyWritersTellOfEachChangeOnce() {
    var host = world.person(Role.MEMBER);
    var webhook = world.endpoint(host, EVENT_REVIEWED);
    for (var i = 0; i < 30; i++) {
      world.happens(host, EventType.REVIEW, true);
    }

    Together.run(
        4,
        _ -> {
          world.write();
          return true;
        });

    assertThat(world.types(webhook)).hasSize(30);
  }

  @Test
  void whoIsFarBehindCatchesUp() {
    var host = world.person(Role.MEMBER);
    var webhook = world.endpoint(host, EVENT_REVIEWED);
    for (var i = 0; i < 1_203; i++) {
      world.happens(host, i % 10 == 0 ? EventType.REVIEW : EventType.END, true);
    }

    world.write();

    assertThat(world.messages(webhook)).hasSize(121);
    assertThat(world.webhooks.listBehind(world.changes.head())).isEmpty();
  }

  @Test
  void anEndpointWithAFaultKeepsNoOtherFromItsMessages() {
    var host = world.person(Role.MEMBER);
    var other = world.person(Role.MEMBER);
    var broken = world.endpoint(host, EVENT_REVIEWED);
    var fine = world.endpoint(other, MEETING_CHANGED);
    world.happens(host, EventType.REVIEW, true);
    world.append(Topic.MEETING, new UUID(6, 6), other, "details");
    var writing =
        world.writing(events -> {
          if (!events.isEmpty()) {
            throw new IllegalStateException("unreadable");
          }
          return java.util.Map.of();
        });

    assertThatThrownBy(writing::write).hasMessage("unreadable");

    assertThat(world.types(fine)).containsExactly("meeting.changed");
    assertThat(world.types(broken)).isEmpty();
    world.write();
    assertThat(world.types(broken)).containsExactly("event.reviewed");
  }
}
