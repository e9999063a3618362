package org.verifiedcompliance.evaluation.phones;

import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.evaluation.metrics.Prediction;

/**
 * A real reading judged against a fence that was put somewhere near the true place.
 *
 * @param offset metres between the true place and the middle of the fence
 * @param baseline what the two cuts make of it
 */
public record Trial(
    PhoneReading reading, double offset, CircleFence fence, Verdict verdict, TwoCuts baseline) {

  /** Whether the phone truly was inside. */
  public boolean inside() {
    return offset <= fence.radius().value();
  }

  /** Whether the reading could decide at all. */
  public boolean decidable() {
    return verdict.flag() != LocationFlag.UNVERIFIABLE;
  }

  /** Whether the verdict is this. */
  public boolean is(LocationFlag flag) {
    return verdict.flag() == flag;
  }

  /** What P(inside) predicts; 0 without a usable reading. */
  public Prediction ofVerifier() {
    var inside = verdict.inside();
    return new Prediction(inside == null ? 0 : inside.value(), inside(), reading.stretch());
  }

  /** What the two cuts predict, clipped to a probability. */
  public Prediction ofBaseline() {
    return new Prediction(Math.clamp(baseline.confidence(), 0, 1), inside(), reading.stretch());
  }
}
