package org.verifiedcompliance.application.imports;

import java.time.ZoneId;
import java.util.List;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** A listed meeting whose zone is known, ready to be compared with what is on record. */
record Candidate(
    ListedMeeting listed, ZoneId zone, String fingerprint, String likeness, List<Finding> remarks) {
  static Candidate of(ListedMeeting listed, ZoneId zone, List<Finding> remarks) {
    return new Candidate(
        listed, zone, Likenesses.fingerprint(listed, zone), Likenesses.likeness(listed), remarks);
  }

  String slug() {
    return listed.slug();
  }

  MeetingOrigin origin(String source, MeetingId meeting) {
    return new MeetingOrigin(source, slug(), meeting, fingerprint, likeness);
  }
}
