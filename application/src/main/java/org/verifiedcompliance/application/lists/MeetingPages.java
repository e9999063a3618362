package org.verifiedcompliance.application.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: active meetings, page by page. */
@FunctionalInterface
public interface MeetingPages {
  /**
   * Those of the scope with the smallest ids after one, by id.
   *
   * @param after null for the first page
   */
  List<OutgoingMeeting> list(ExportScope scope, @Nullable MeetingId after, int limit);
}
