package org.verifiedcompliance.domain.kiosks;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Kiosks in a map, one change at a time. */
public final class InMemoryKiosks implements Kiosks {
  private final Map<String, Kiosk> kiosks = new LinkedHashMap<>();

  @Override
  public synchronized void add(Kiosk kiosk, String secretHash) {
    if (kiosks.putIfAbsent(secretHash, kiosk) != null) {
      throw new IllegalStateException("the secret is taken");
    }
  }

  @Override
  public synchronized Optional<Kiosk> findBySecret(String secretHash) {
    return Optional.ofNullable(kiosks.get(secretHash));
  }

  @Override
  public synchronized List<Kiosk> list(MeetingId meeting) {
    return kiosks.values().stream()
        .filter(kiosk -> kiosk.meeting().equals(meeting))
        .sorted(Comparator.comparing(Kiosk::createdAt).reversed())
        .toList();
  }

  @Override
  public synchronized boolean close(MeetingId meeting, KioskId id, Instant at) {
    for (var entry : kiosks.entrySet()) {
      var kiosk = entry.getValue();
      if (kiosk.id().equals(id) && kiosk.meeting().equals(meeting) && kiosk.closedAt() == null) {
        entry.setValue(
            new Kiosk(
                id,
                meeting,
                kiosk.label(),
                kiosk.openedBy(),
                kiosk.createdAt(),
                kiosk.expiresAt(),
                at));
        return true;
      }
    }
    return false;
  }
}
