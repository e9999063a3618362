package org.verifiedcompliance.domain.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Remembers what the meetings of a test are called. */
final class Names {
  private static final Map<MeetingTextsContract, Map<MeetingId, String>> KEPT = new WeakHashMap<>();

  private Names() {}

  static void keep(MeetingTextsContract test, List<Meeting> meetings) {
    test.keep(meetings);
    meetings.forEach(meeting -> kept(test).put(meeting.id(), meeting.name()));
  }

  static Map<MeetingId, String> kept(MeetingTextsContract test) {
    synchronized (KEPT) {
      return KEPT.computeIfAbsent(test, none -> new HashMap<>());
    }
  }

  static String of(Map<MeetingId, String> names, MeetingId meeting) {
    return names.getOrDefault(meeting, meeting.toString());
  }
}
