package org.verifiedcompliance.application.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.mail.WrittenMails;

/**
 * Goes step by step: each is a transaction of its own, so that no lock is held for long, and a
 * server that dies loses nothing but its place.
 */
public final class ForgetOldRecordsService implements ForgetOldRecords {
  private static final int AT_A_TIME = 500;

  /** What is left after so many times waits for the next turn. */
  private static final int MOST_TIMES = 400;

  /** How long letters lie on a server that cannot send them. */
  private static final Duration MAILS = Duration.ofDays(7);

  /** Who was erased may have had a letter on its way, or a server that died then. */
  private static final Duration ERASED = Duration.ofDays(2);

  private final OldRecords records;
  private final PersonalData data;
  private final WrittenMails mails;
  private final Retention retention;
  private final InstantSource clock;

  /** Forgets in these stores. */
  public ForgetOldRecordsService(
      OldRecords records,
      PersonalData data,
      WrittenMails mails,
      Retention retention,
      InstantSource clock) {
    this.records = records;
    this.data = data;
    this.mails = mails;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    data.listErased(now.minus(ERASED)).forEach(mails::forget);
    var total = mails.forgetBefore(now.minus(MAILS));
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
