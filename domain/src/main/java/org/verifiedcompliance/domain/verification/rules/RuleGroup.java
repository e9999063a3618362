package org.verifiedcompliance.domain.verification.rules;

/** Signals of one group tell of the same thing: only the heaviest of a group counts. */
public enum RuleGroup {
  /** Where, and how well that is known. */
  GEO,
  /** When, and by which clock. */
  TIME,
  /** How the person moved. */
  MOTION,
  /** What made-up readings look like. */
  PATTERN,
  /** What the phone says about itself. */
  DEVICE,
  /** Who else saw the person there. */
  WITNESS
}
