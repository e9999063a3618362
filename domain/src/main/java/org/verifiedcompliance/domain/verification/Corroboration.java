package org.verifiedcompliance.domain.verification;

/** A witness beside the phone's location. */
public enum Corroboration {
  /** The code that only the screen at the place showed at that time. */
  VENUE_CODE,
  /** The host says that the person was there. */
  HOST,
  /** A device of the host, standing at the place, checked the person in. */
  KIOSK
}
