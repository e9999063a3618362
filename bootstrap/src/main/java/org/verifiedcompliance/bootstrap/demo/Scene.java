package org.verifiedcompliance.bootstrap.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One person's way of checking in, and what the server has to make of it.
 *
 * @param metersNorth how far north of the meeting the phone says that it is
 * @param accuracy as the phone reports it, in metres; null when it reports none
 * @param clockBehind how far the phone's clock is behind the server's
 * @param twice whether the person checks in a second time
 * @param expected the verdict
 */
record Scene(
    String person,
    String story,
    double metersNorth,
    @Nullable Double accuracy,
    Duration clockBehind,
    boolean twice,
    String expected) {
  static Scene of(String person, String story, double metersNorth, @Nullable Double accuracy) {
    return new Scene(person, story, metersNorth, accuracy, Duration.ZERO, false, "verified");
  }

  Scene clockBehind(Duration behind) {
    return new Scene(person, story, metersNorth, accuracy, behind, twice, expected);
  }

  Scene checkingInTwice() {
    return new Scene(person, story, metersNorth, accuracy, clockBehind, true, expected);
  }

  Scene expecting(String verdict) {
    return new Scene(person, story, metersNorth, accuracy, clockBehind, twice, verdict);
  }
}
