package org.verifiedcompliance.domain.sharing;

/** Where a share stands; only an active one shows anything. */
public enum ShareState {
  /** It can be looked at. */
  ACTIVE,
  /** Its time is over. */
  EXPIRED,
  /** The sharer took it back. */
  REVOKED,
  /** It was looked at as often as it may be. */
  USED_UP
}
