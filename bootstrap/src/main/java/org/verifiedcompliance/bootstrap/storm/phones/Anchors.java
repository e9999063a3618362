package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;

/** The time that the server has given a phone, once for each time that it was switched on. */
final class Anchors {
  private static final int OK = 200;

  private final Kit kit;
  private final String device;
  private @Nullable String token;
  private String boot = "";

  Anchors(Kit kit, String device) {
    this.kit = kit;
    this.device = device;
  }

  /** Asks for it, unless there is one already. */
  void fetch() throws InterruptedException {
    var asking = kit.clock().boot();
    var body = Map.of("device_id", device, "boot_id", asking, "elapsed_ms", kit.clock().elapsed());
    if (!boot.equals(asking)
        && kit.ask("POST", "/sync/anchor", body) instanceof Answered answer
        && answer.status() == OK) {
      token = answer.text("anchor");
      boot = asking;
    }
  }

  /** What goes along with every sending, also after the phone was switched off and on. */
  @Nullable String token() {
    return token;
  }

  /** What bounds a thing that is done now; null when nothing does. */
  @Nullable String now() {
    return boot.equals(kit.clock().boot()) ? token : null;
  }
}
