package org.verifiedcompliance.domain.verification;

import org.verifiedcompliance.domain.geo.Meters;

/** The kind of phone software that made a fix: it gives the reported accuracy its meaning. */
public enum Platform {
  /** Radius of 68 % confidence. */
  ANDROID(0.68),
  /** Root mean square of the error in two dimensions: a radius of 63.2 % confidence. */
  IOS(1 - StrictMath.exp(-1)),
  /** Radius of 95 % confidence (W3C Geolocation). */
  WEB(0.95),
  /** Not said: read as 68 %. */
  UNKNOWN(0.68);

  private final double sigmas;

  Platform(double confidence) {
    sigmas = Math.sqrt(-2 * StrictMath.log(1 - confidence));
  }

  /**
   * One standard deviation per axis of a round normal error with this reported accuracy; the radial
   * error is then Rayleigh, so that the accuracy is {@code sqrt(-2 ln(1 - confidence))} of them.
   */
  public Meters sigma(Meters accuracy) {
    return new Meters(accuracy.value() / sigmas);
  }

  /** The accuracy that this platform reports for such a standard deviation. */
  public Meters accuracy(Meters sigma) {
    return new Meters(sigma.value() * sigmas);
  }
}
