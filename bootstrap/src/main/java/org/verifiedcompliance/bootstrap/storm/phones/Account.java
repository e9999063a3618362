package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** A person, and what all of their phones know. */
final class Account {
  static final String PASSWORD = "a long walk to the library";

  private final String email;
  private final String id;
  private final double lat;
  private final double lng;
  private final List<String> sessions = new CopyOnWriteArrayList<>();

  /** A person in a town of their own. */
  Account(String email, String id, Dice dice) {
    this.email = email;
    this.id = id;
    this.lat = 45 + dice.between(0, 10_000) / 1e3;
    this.lng = 5 + dice.between(0, 10_000) / 1e3;
  }

  String id() {
    return id;
  }

  /** The ids of the sessions, oldest first. */
  List<String> sessions() {
    return sessions;
  }

  /** What signs the person in. */
  Map<String, Object> signIn(String phone) {
    return Map.of("email", email, "password", PASSWORD, "device_name", phone);
  }

  /** A place for a session. */
  Map<String, Object> place() {
    return Map.of("dest_name", "Hall", "dest_lat", lat, "dest_lng", lng);
  }

  /** A reading at the place, or five kilometres away. */
  Map<String, Object> fix(boolean inside, Dice dice) {
    var away = inside ? 0 : 0.05;
    return Map.of(
        "lat",
        lat + away + dice.between(-999_999, 999_999) / 1e11,
        "lng",
        lng + dice.between(-999_999, 999_999) / 1e11,
        "accuracy",
        dice.between(4, 20),
        "provider",
        "gps");
  }
}
