package org.verifiedcompliance.domain.edits;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;

/** What of a meeting can be edited; each is merged on its own. */
public enum MeetingField {
  /** What it is called. */
  NAME(Meeting::name),
  /** What it is about. */
  DESCRIPTION(Meeting::description),
  /** Where it is, in words. */
  ADDRESS(Meeting::address),
  /** The published point: half of it from each side would be a place that nobody meant. */
  PLACE(Meeting::place),
  /** The radius around the place, or the area. */
  FENCE(MeetingField::fence),
  /** Start, end, zone and rule: none of them means anything without the others. */
  SCHEDULE(Meeting::schedule),
  /** How many may come. */
  MAX_PARTICIPANTS(Meeting::maxParticipants),
  /** Whether strangers find it. */
  IS_PUBLIC(Meeting::isPublic),
  /** Short words. */
  TAGS(Meeting::tags),
  /** What kind of meeting it is. */
  MEETING_TYPE(Meeting::meetingType),
  /** The code to scan. */
  QR_CODE(Meeting::qrCode);

  private final Function<Meeting, @Nullable Object> value;

  MeetingField(Function<Meeting, @Nullable Object> value) {
    this.value = value;
  }

  /** Its name: lower case with underscores. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fields in which two editions of a meeting differ. */
  public static Set<MeetingField> differing(Meeting one, Meeting other) {
    var differing = EnumSet.noneOf(MeetingField.class);
    Arrays.stream(values())
        .filter(field -> !Objects.equals(field.value.apply(one), field.value.apply(other)))
        .forEach(differing::add);
    return differing;
  }

  /** A circle that moves along with its place is the same circle. */
  private static Object fence(Meeting meeting) {
    return switch (meeting.fence()) {
      case CircleFence circle -> circle.radius();
      case PolygonFence area -> area;
    };
  }
}
