package org.verifiedcompliance.domain.statistics;

import java.time.ZoneId;
import java.util.List;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: sums over the sessions on record, equal at every moment to what their facts come to. A
 * session belongs to the day of its check-in, or of its opening when nobody came.
 */
public interface AttendanceFigures {
  /**
   * The days on which the person has sessions, in order.
   *
   * @param zone in which the days are counted
   */
  List<DayFigures> ofPerson(PersonId person, Days days, ZoneId zone);

  /**
   * What the sessions at the meeting come to.
   *
   * @param zone in which days and hours are counted
   */
  MeetingFigures ofMeeting(MeetingId meeting, Days days, ZoneId zone);

  /** What all sessions come to; the days are those of UTC. */
  ServiceFigures ofService(Days days);

  /** How many people are checked in. */
  long activeSessions();
}
