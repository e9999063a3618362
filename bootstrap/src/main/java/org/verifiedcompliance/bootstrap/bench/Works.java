package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What the simulated people do. */
final class Works {
  static final String CREATE = "create session";
  static final String CHECK_IN = "check-in";
  static final String CHECK_OUT = "check-out";
  static final String CYCLE = "whole cycle";
  static final String NEARBY = "nearby 5 km";
  private static final Pattern SESSION_ID = Pattern.compile("\"session_id\"\\s*:\\s*\"([^\"]+)\"");

  private final InstantSource clock;

  Works(InstantSource clock) {
    this.clock = clock;
  }

  List<Scenario> scenarios() {
    return List.of(
        new Scenario(this::attend, List.of(CREATE, CHECK_IN, CHECK_OUT, CYCLE)),
        new Scenario(this::lookAround, List.of(NEARBY)));
  }

  /** Opens a session, checks in, checks out. */
  void attend(LeanConnection connection, Timings timings) throws IOException {
    timings.time(CYCLE, () -> cycle(connection, timings));
  }

  /** Asks what is near a random place of the generated land. */
  void lookAround(LeanConnection connection, Timings timings) throws IOException {
    var random = ThreadLocalRandom.current();
    var path =
        String.format(
            Locale.ROOT,
            "/api/v1/meetings/nearby?lat=%.6f&lng=%.6f&radius_km=5&limit=50",
            random.nextDouble(Land.SOUTH, Land.NORTH),
            random.nextDouble(Land.WEST, Land.EAST));
    timings.time(NEARBY, () -> connection.get(path));
  }

  private String cycle(LeanConnection connection, Timings timings) throws IOException {
    var place = "{\"dest_name\":\"Load\",\"dest_lat\":52.52117,\"dest_lng\":13.41328}";
    var opened = timings.time(CREATE, () -> connection.post("/api/v1/sessions", place, 201));
    var session = "/api/v1/sessions/" + sessionId(opened);
    timings.time(CHECK_IN, () -> connection.post(session + "/check-in", fix(), 200));
    return timings.time(CHECK_OUT, () -> connection.post(session + "/check-out", fix(), 200));
  }

  private String fix() {
    var now = Instant.ofEpochMilli(clock.millis());
    return "{\"lat\":52.5212,\"lng\":13.4133,\"accuracy\":12,\"provider\":\"gps\",\"ts_client\":\""
        + now
        + "\"}";
  }

  private static String sessionId(String answer) throws IOException {
    var found = SESSION_ID.matcher(answer);
    if (!found.find()) {
      throw new IOException("no session id in the answer");
    }
    return found.group(1);
  }
}
