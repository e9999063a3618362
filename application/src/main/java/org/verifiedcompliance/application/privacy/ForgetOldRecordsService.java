package org.verifiedcompliance.application.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Goes step by step: each is a transaction of its own, so that no lock is held for long, and a
 * server that dies loses nothing but its place.
 */
public final class ForgetOldRecordsService implements ForgetOldRecords {
  private static final int AT_A_TIME = 500;

  /** What is left after so many times waits for the next turn. */
  private static final int MOST_TIMES = 400;

  private final OldRecords records;
  private final Retention retention;
  private final InstantSource clock;

  /** Forgets in this store. */
  public ForgetOldRecordsService(OldRecords records, Retention retention, InstantSource clock) {
    this.records = records;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var total = 0;
    for (var kind : OldRecords.Kind.values()) {
      total += forget(kind, now.minus(retention.of(kind)));
    }
    return total;
  }

  private int forget(OldRecords.Kind kind, Instant before) {
    var total = 0;
    for (int i = 0; i < MOST_TIMES; i++) {
      var removed = records.remove(kind, before, AT_A_TIME);
      if (removed == 0) {
        break;
      }
      total += removed;
    }
    return total;
  }
}
