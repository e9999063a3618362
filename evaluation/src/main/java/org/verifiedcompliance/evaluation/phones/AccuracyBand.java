package org.verifiedcompliance.evaluation.phones;

/** Reported accuracies that come from the same source, by what phones report. */
public enum AccuracyBand {
  /** Satellites. */
  UP_TO_10(10),
  /** Satellites, or access points on Android. */
  UP_TO_20(20),
  /** Access points. */
  UP_TO_35(35),
  /** Access points; 65 m on iOS. */
  UP_TO_66(66),
  /** Few access points. */
  UP_TO_100(100),
  /** Cell towers. */
  ABOVE_100(Double.POSITIVE_INFINITY);

  private final double largest;

  AccuracyBand(double largest) {
    this.largest = largest;
  }

  /** The band of a reading; the last when the phone said nothing. */
  public static AccuracyBand of(PhoneReading reading) {
    for (var band : values()) {
      if (reading.accurateTo(band.largest)) {
        return band;
      }
    }
    return ABOVE_100;
  }

  /** As people read it. */
  public String label() {
    return this == ABOVE_100 ? "above 100 m" : "up to %.0f m".formatted(largest);
  }
}
