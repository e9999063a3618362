package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: on which devices people have signed in, each known by a hash alone. */
public interface SeenDevices {
  /** Notes a sign-in, and tells what was known of the device and of the person before. */
  Sighting see(PersonId person, TokenHash device, Instant at);

  /** How well a device is known. */
  enum Sighting {
    /** The person has never signed in before. */
    FIRST_OF_ALL,
    /** The person has, but not on this one. */
    NEW,
    /** The person has signed in on it before. */
    KNOWN
  }
}
