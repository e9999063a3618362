package org.verifiedcompliance.http.sockets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.live.StreamMessage;
import org.verifiedcompliance.application.live.StreamMessage.LocationUpdate;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.live.StreamMessage.SessionHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;

/** Messages of the stream on the wire; what is told to many is written once. */
final class Frames {
  private static final int REMEMBERED = 64;

  private final AtomicReferenceArray<@Nullable Written> written =
      new AtomicReferenceArray<>(REMEMBERED);

  /** The message as it is sent. */
  Frame of(StreamMessage message) {
    int slot = System.identityHashCode(message) & (REMEMBERED - 1);
    var before = written.get(slot);
    if (before != null && before.isOf(message)) {
      return before.frame();
    }
    var frame = Frame.of(message.id().toString(), members(message));
    written.set(slot, new Written(message, frame));
    return frame;
  }

  private static Map<String, Object> members(StreamMessage message) {
    return switch (message) {
      case SessionUpdate update ->
          updated(
              "session_update",
              message,
              "sessionId",
              update.session().id().value(),
              word(update.happening()),
              FrameData.of(update));
      case MeetingUpdate update ->
          updated(
              "meeting_update",
              message,
              "meetingId",
              update.meeting().value(),
              word(update.happening()),
              FrameData.of(update));
      case Notice notice ->
          updated(
              "notification",
              message,
              "notificationId",
              notice.notification(),
              notice.kind(),
              null);
      case LocationUpdate update -> location(update);
    };
  }

  private static Map<String, Object> updated(
      String type,
      StreamMessage message,
      String subject,
      Object id,
      String event,
      @Nullable Object data) {
    var members = begun(type, message);
    members.put(subject, id);
    members.put("event", event);
    members.put("data", data);
    members.put("timestamp", message.at());
    return members;
  }

  private static Map<String, Object> location(LocationUpdate update) {
    var members = begun("location_update", update);
    var accuracy = update.fix().accuracy();
    members.put("sessionId", update.session().id().value());
    members.put("userId", update.session().person().value());
    members.put("latitude", update.fix().position().latitude());
    members.put("longitude", update.fix().position().longitude());
    members.put("accuracy", accuracy == null ? null : accuracy.value());
    members.put("timestamp", update.at());
    return members;
  }

  private static Map<String, Object> begun(String type, StreamMessage message) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", type);
    members.put("id", message.id().toString());
    return members;
  }

  private static String word(SessionHappening happening) {
    return switch (happening) {
      case CHECK_IN -> "checkIn";
      case CHECK_OUT -> "checkOut";
      case LOCATION_UPDATE -> "locationUpdate";
      case STATUS_CHANGE -> "statusChange";
    };
  }

  private static String word(MeetingHappening happening) {
    return switch (happening) {
      case PARTICIPANT_JOINED -> "participantJoined";
      case PARTICIPANT_LEFT -> "participantLeft";
      case LOCATION_CHANGED -> "locationChanged";
      case STATUS_CHANGED -> "statusChanged";
      case TIME_UPDATED -> "timeUpdated";
    };
  }

  private record Written(StreamMessage message, Frame frame) {
    boolean isOf(StreamMessage other) {
      return System.identityHashCode(message) == System.identityHashCode(other)
          && message.id().equals(other.id());
    }
  }
}
