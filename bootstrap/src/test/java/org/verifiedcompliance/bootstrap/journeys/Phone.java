package org.verifiedcompliance.bootstrap.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A phone in somebody's hand: it sends a walk of eleven readings, one a second.
 *
 * @param started when its counter was 0, by the server's clock
 * @param ahead how far its wall clock is ahead of the server's
 */
record Phone(String id, Instant started, Duration ahead) {
  private static final double METERS_PER_DEGREE = 111_195;
  private static final int SAMPLES = 10;

  static Phone startedAt(Instant time) {
    return new Phone("phone " + UUID.randomUUID(), time, Duration.ZERO);
  }

  /** The same phone after somebody moved its clock. */
  Phone set(Duration forward) {
    return new Phone(id, started, ahead.plus(forward));
  }

  /** A report of a walk that no other seed takes, which ends now, a few metres from the place. */
  String report(double lat, double lng, long seed, Instant now) {
    var wall = now.plus(ahead);
    var random = new SplittableRandom(seed);
    var readings =
        IntStream.rangeClosed(0, SAMPLES)
            .mapToObj(i -> reading(lat, lng, i, random, wall.minusSeconds(SAMPLES - i)))
            .toList();
    return """
    {%s, "platform": "android", "ts_fix": "%s", "ts_client": "%s", "device_id": "%s",
     "monotonic_ms": %d, "samples": [%s]}
    """
        .formatted(
            readings.get(SAMPLES).place,
            wall,
            wall,
            id,
            Duration.between(started, now).toMillis(),
            readings.stream()
                .limit(SAMPLES)
                .map(it -> "{%s, \"ts\": \"%s\"}".formatted(it.place, it.taken))
                .collect(Collectors.joining(", ")));
  }

  private static Reading reading(
      double lat, double lng, int step, SplittableRandom random, Instant taken) {
    var north = step * 1.3 + random.nextDouble();
    var east = step * 0.4 + random.nextDouble();
    var place =
        String.format(
            Locale.ROOT,
            "\"lat\": %.7f, \"lng\": %.7f, \"accuracy\": %.2f",
            lat + north / METERS_PER_DEGREE,
            lng + east / METERS_PER_DEGREE,
            6 + random.nextDouble());
    return new Reading(place, taken);
  }

  private record Reading(String place, Instant taken) {}
}
