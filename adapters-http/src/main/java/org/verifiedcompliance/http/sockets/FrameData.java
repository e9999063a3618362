package org.verifiedcompliance.http.sockets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;

/** The {@code data} of messages: how a thing is, with the camel-case keys of this transport. */
final class FrameData {
  private FrameData() {}

  /** The session; where somebody was is told by location updates alone. */
  static Map<String, Object> of(SessionUpdate update) {
    var session = update.session();
    var data = stay(session);
    var meeting = session.details().meeting();
    data.put("meetingId", meeting == null ? null : meeting.value());
    data.put("destName", session.details().destination().name());
    data.put("isComplete", session.isComplete());
    data.put("verdict", word(session.verdict()));
    data.put("outcome", word(session.tally().outcome()));
    data.put("confirmedMinutes", session.tally().confirmed().toMinutes());
    return data;
  }

  /** Who came or went, or how the meeting is; null when it is gone. */
  static @Nullable Map<String, Object> of(MeetingUpdate update) {
    if (update.session() != null) {
      return stay(update.session());
    }
    return update.view() == null ? null : of(update.view());
  }

  /** Somebody who is there. */
  static Map<String, Object> of(Attendee attendee) {
    var data = stay(attendee.session());
    data.put("firstName", attendee.firstName());
    data.put("lastName", attendee.lastName());
    return data;
  }

  private static Map<String, Object> stay(Session session) {
    var data = new LinkedHashMap<String, Object>();
    data.put("sessionId", session.id().value());
    data.put("userId", session.person().value());
    data.put("status", word(session.status()));
    data.put("checkInTime", time(session.arrival()));
    data.put("checkOutTime", time(session.departure()));
    return data;
  }

  private static Map<String, Object> of(MeetingView view) {
    var meeting = view.meeting();
    var schedule = meeting.schedule();
    var data = new LinkedHashMap<String, Object>();
    data.put("name", meeting.name());
    data.put("address", meeting.address());
    data.put("latitude", meeting.place().latitude());
    data.put("longitude", meeting.place().longitude());
    data.put("startTime", schedule == null ? null : schedule.start());
    data.put("endTime", schedule == null ? null : schedule.first().end());
    data.put("timezone", schedule == null ? null : schedule.zone().getId());
    data.put("nextStartTime", view.nextStart());
    data.put("isPublic", meeting.isPublic());
    data.put("isActive", meeting.isActive());
    return data;
  }

  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant time(@Nullable EventMark mark) {
    return mark == null ? null : mark.time();
  }
}
