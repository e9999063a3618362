package org.verifiedcompliance.domain.simulation;

/** What honest people's phones go through; all of these people are at the place. */
public enum HonestClass {
  /** Satellites in sight, having come on foot, by car or long ago. */
  OPEN_SKY,
  /** Walls reflect: off by 10 to 50 m, and twice as wrong as the phone believes. */
  URBAN_CANYON,
  /** Located by access points; iPhones say 65 m all the time. */
  INDOOR_WIFI,
  /** Located by cell towers alone: 600 to 2,000 m. */
  CELL_ONLY,
  /** Off a train that came out of a tunnel, with minutes without a reading. */
  TUNNEL_GAP,
  /** Off a plane: the first reading is the cached one from before the flight. */
  STALE_AFTER_FLIGHT,
  /** A clock that is wrong by hours. */
  WRONG_CLOCK,
  /** In a night in which the clocks change. */
  DST_NIGHT,
  /** Sent two hours later, when the phone was online again. */
  OFFLINE,
  /** A phone that others of the family check in with too. */
  FAMILY_PHONE,
  /** At rest: Android repeats the same point. */
  STATIC_HOLD,
  /** Two friends walk in together, each with a phone of their own. */
  FRIENDS_TOGETHER
}
