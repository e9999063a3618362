package org.verifiedcompliance.domain.kiosks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: the kiosks of meetings. Of the secret that one holds, only the hash is kept. */
public interface Kiosks {
  /** Keeps a new kiosk under the SHA-256 of its secret. */
  void add(Kiosk kiosk, String secretHash);

  /** The kiosk whose secret has this hash, open or not. */
  Optional<Kiosk> findBySecret(String secretHash);

  /** All of a meeting, the newest first. */
  List<Kiosk> list(MeetingId meeting);

  /** Closes it for good; false when the meeting has no such kiosk that is open. */
  boolean close(MeetingId meeting, KioskId kiosk, Instant at);
}
