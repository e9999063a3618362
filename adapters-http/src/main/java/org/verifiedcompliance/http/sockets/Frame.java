package org.verifiedcompliance.http.sockets;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.http.Json;

/**
 * One message on the wire.
 *
 * @param id what a client says to go on after it; null when it is no message of the stream
 */
record Frame(@Nullable String id, String json) {
  static final Frame PONG = of(null, Map.of("type", "pong"));

  static Frame of(@Nullable String id, Map<String, ?> members) {
    return new Frame(id, Json.mapper().writeValueAsString(members));
  }

  /** All that came before has been sent, up to this id; what follows is live. */
  static Frame ready(String id) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "ready");
    members.put("id", id);
    return of(id, members);
  }

  /** The client is told that a frame of its own did nothing. */
  static Frame error(String code, String detail) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "error");
    members.put("code", code);
    members.put("detail", detail);
    return of(null, members);
  }
}
