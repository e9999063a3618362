package org.verifiedcompliance.domain.simulation;

/** How much somebody knows who claims to be where he is not. */
public enum Attacker {
  /** Uses what an app shop or a text editor offers, and does not know the rules. */
  NAIVE,
  /** Sends again, moves or jumps: uses real readings at the wrong place or time. */
  REPLAYING,
  /** Knows how real readings look, and hides the mock flag. */
  INFORMED,
  /** Has read every rule and every limit of them. */
  ADAPTIVE,
  /** Does not cheat: is near, but not there. */
  ELSEWHERE
}
