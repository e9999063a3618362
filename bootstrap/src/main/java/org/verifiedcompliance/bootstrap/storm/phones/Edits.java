package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.Map;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;

/** Changes one's own profile and meetings with the network on. */
final class Edits {
  private static final int CREATED = 201;

  private final Kit kit;
  private String meeting = "";

  Edits(Kit kit) {
    this.kit = kit;
  }

  /** Sets a phone number. */
  void changeProfile() throws InterruptedException {
    var phone = "+49" + kit.dice().between(100_000_000, 999_999_999);
    kit.ask("PATCH", "/contacts/" + kit.account().id(), Map.of("phone", phone));
  }

  /** Makes a meeting, or changes the one that was made last. */
  void changeMeeting() throws InterruptedException {
    var name = "Meeting " + kit.dice().between(1, 1_000_000);
    if (!meeting.isEmpty()) {
      kit.ask("PUT", "/meetings/" + meeting, Map.of("name", name));
      return;
    }
    var place = kit.account().fix(true, kit.dice());
    var body =
        Map.of(
            "name", name,
            "lat", place.getOrDefault("lat", 0),
            "lng", place.getOrDefault("lng", 0),
            "is_public", kit.dice().chance(50));
    if (kit.ask("POST", "/meetings", body) instanceof Answered answer
        && answer.status() == CREATED) {
      meeting = answer.text("meeting_id");
    }
  }
}
