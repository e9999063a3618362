package org.verifiedcompliance.http.sessions;

import java.util.UUID;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.ListSessionHistoryService;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;

/** A real server over the sessions of a world in memory. */
final class SessionServer implements AutoCloseable {
  final AttendanceWorld world;
  final TestServer server;

  SessionServer() {
    this(new AttendanceWorld());
  }

  SessionServer(AttendanceWorld world) {
    this.world = world;
    server =
        TestServer.of(
            new SessionRoutes(
                world.openSession(),
                world.findSession(),
                world.findActiveSession(),
                new ListSessionHistoryService(world.sessions),
                world.readDetails()),
            new AttendanceRoutes(world.checkIn(), world.checkOut(), world.endSession()),
            new PresenceRoutes(world.reportPresence()));
  }

  /** The path of a new session of the caller at the place. */
  String newSession(TestClient caller) {
    var opened =
        caller.post(
            "/api/v1/sessions",
            """
            {"dest_name": "Hall", "dest_lat": 52.5200066, "dest_lng": 13.404954}
            """);
    return "/api/v1/sessions/" + opened.json().get("session_id").stringValue();
  }

  /** A good reading at the place, taken now. */
  String here() {
    var place = AttendanceWorld.PLACE;
    return reading(new Coordinate(place.latitude() + 0.0001234, place.longitude() + 0.0001234));
  }

  /** A good reading three kilometres away. */
  String elsewhere() {
    return reading(AttendanceWorld.ELSEWHERE);
  }

  private String reading(Coordinate at) {
    var now = world.clock.instant();
    return """
    {"lat": %.7f, "lng": %.7f, "accuracy": 12.5, "altitude": 34, "speed": -1, "heading": -1,
     "is_mocked": false, "provider": "fused", "platform": "android", "ts_client": "%s",
     "ts_fix": "%s", "notes": "here I am"}
    """
        .formatted(at.latitude(), at.longitude(), now, now);
  }

  TestClient as(PersonId person) {
    return server.as(person);
  }

  static String idIn(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
  }

  static boolean isNull(Answer answer, String field) {
    return answer.json().get(field).isNull();
  }

  @Override
  public void close() {
    server.close();
  }
}
