package org.verifiedcompliance.application.lists;

import java.util.function.Consumer;
import org.verifiedcompliance.domain.finding.MeetingFilter;

/** Hands out lists of meetings that other programs, and this one, can read. */
@FunctionalInterface
public interface ExportMeetings {
  /** Every meeting of the scope that the filter lets through, by id, never all at once. */
  void export(ExportScope scope, MeetingFilter filter, Consumer<OutgoingMeeting> reader);
}
