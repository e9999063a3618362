package org.verifiedcompliance.application.devices;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: when the phones of people last told all that they had recorded. A phone is known from the
 * first time that it did.
 */
public interface SyncedDevices {
  /**
   * The phone has nothing left to tell. The server then looks at those of the person's planned
   * sessions that only wait for phones: that expire within the grace.
   */
  void synced(PersonId person, String device, Instant at, Duration grace);

  /**
   * Whether each phone has told all since then. False while operations of the person wait, and for
   * a person without a known phone.
   *
   * @param known a phone that was not heard of since then has been given up
   */
  boolean haveAllSynced(PersonId person, Instant since, Instant known);
}
