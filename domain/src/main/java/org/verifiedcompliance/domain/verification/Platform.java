package org.verifiedcompliance.domain.verification;

/** The kind of phone software that made a fix: it gives the reported accuracy its meaning. */
public enum Platform {
  /** Radius of 68 % confidence. */
  ANDROID,
  /** Root mean square of the error in two dimensions. */
  IOS,
  /** Radius of 95 % confidence (W3C Geolocation). */
  WEB,
  /** Not said: read as 68 %. */
  UNKNOWN
}
