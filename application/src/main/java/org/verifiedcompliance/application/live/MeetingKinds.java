package org.verifiedcompliance.application.live;

import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;

/** What the kinds of a changed meeting, such as {@code place+time}, are called for listeners. */
final class MeetingKinds {
  private MeetingKinds() {}

  static List<MeetingHappening> happenings(String kind) {
    return Stream.of(kind.split("\\+")).map(MeetingKinds::happening).toList();
  }

  private static MeetingHappening happening(String word) {
    return switch (word) {
      case "place" -> MeetingHappening.LOCATION_CHANGED;
      case "time" -> MeetingHappening.TIME_UPDATED;
      default -> MeetingHappening.STATUS_CHANGED;
    };
  }
}
