package org.verifiedcompliance.domain.verification;

/** How much stands behind a verdict, the least first. */
public enum Assurance {
  /** Single readings. */
  GEO,
  /** A trace long enough for its pattern to be checked. */
  GEO_TRACE,
  /** A witness beside the phone: a venue code, the host, a kiosk, or the platform's maker. */
  GEO_CORROBORATED
}
