package org.verifiedcompliance.domain.presence;

/** What one reading says about whether a person is at a place. */
public enum Whereabouts {
  /** There: this confirms presence. */
  THERE,
  /** At the edge, or too vague to tell: neither confirms presence nor speaks against it. */
  NEAR,
  /** Beyond the fence and the margin around it. */
  AWAY,
  /** Not usable: it counts as if it had not been made. */
  UNKNOWN
}
