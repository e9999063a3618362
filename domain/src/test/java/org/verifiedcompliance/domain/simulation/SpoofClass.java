package org.verifiedcompliance.domain.simulation;

/** How somebody claims to be at a place without being there. */
public enum SpoofClass {
  /** One reading at the published point of the place. */
  PASTED_VENUE(Attacker.NAIVE),
  /** A mock app with one constant point; the phone says so. */
  VISIBLE_MOCK(Attacker.NAIVE),
  /** A mock app that adds independent noise to each reading, the flag hidden. */
  WHITE_JITTER(Attacker.NAIVE),
  /** A captured request with other coordinates written into it. */
  EDITED_JSON(Attacker.NAIVE),
  /** The person's own trace of an earlier visit. */
  OWN_REPLAY(Attacker.REPLAYING),
  /** Somebody else's trace of an earlier visit. */
  OTHERS_REPLAY(Attacker.REPLAYING),
  /** A trace that was sent for another place, moved to this one. */
  SHIFTED_KNOWN_TRACE(Attacker.REPLAYING),
  /** Checked in hundreds of kilometres away a few minutes before. */
  TELEPORT(Attacker.REPLAYING),
  /** For seconds at the place, elsewhere before and after. */
  TELEPORT_RETURN(Attacker.REPLAYING),
  /** A constant point beside the published one, the flag hidden. */
  HIDDEN_MOCK(Attacker.INFORMED),
  /** A mock app whose error drifts as a real one does. */
  GAUSS_MARKOV_JITTER(Attacker.INFORMED),
  /** A trace that was recorded elsewhere and never sent, moved to this place. */
  SHIFTED_NEW_TRACE(Attacker.INFORMED),
  /** There hours too late, with the clock set back. */
  CLOCK_ROLLED_BACK(Attacker.INFORMED),
  /** A friend who is there carries a second phone. */
  BUDDY_WITH_TWO_PHONES(Attacker.INFORMED),
  /** Made up to pass every published rule. */
  ADAPTIVE(Attacker.ADAPTIVE),
  /** 250 m away, and the phone says so. */
  AWAY_250_M(Attacker.ELSEWHERE),
  /** 1 km away, and the phone says so. */
  AWAY_1_KM(Attacker.ELSEWHERE);

  private final Attacker attacker;

  SpoofClass(Attacker attacker) {
    this.attacker = attacker;
  }

  /** Who does this. */
  public Attacker attacker() {
    return attacker;
  }
}
