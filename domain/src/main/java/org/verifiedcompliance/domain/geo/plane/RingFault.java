package org.verifiedcompliance.domain.geo.plane;

/** Where a ring is no simple line around an area. */
public record RingFault(Kind kind, PlanePoint at) {
  /** What is wrong. */
  public enum Kind {
    /** Two corners in a row are one point. */
    REPEATED_CORNER,
    /** All corners lie on one line. */
    NO_AREA,
    /** The line turns back onto itself. */
    SPIKE,
    /** The line crosses or touches itself. */
    SELF_CROSSING
  }
}
