package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.function.Consumer;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Heard;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Listener;
import tools.jackson.databind.JsonNode;

/** One connection to the stream; also what is no fact has its place in the order. */
final class Line implements Consumer<JsonNode> {
  private final Listener listener;
  private final Consumer<Heard> witness;
  private String after;

  Line(Listener listener, String since, Consumer<Heard> witness) {
    this.listener = listener;
    this.witness = witness;
    this.after = since;
  }

  @Override
  public void accept(JsonNode message) {
    var id = message.path("id").asString("");
    var type = message.path("type").asString("");
    if (!id.isEmpty() && !type.equals("ready")) {
      var session = message.path("sessionId").asString("");
      var what = type + " " + session + " " + message.path("event").asString("");
      witness.accept(new Heard(listener, after, id, what));
      after = id;
    }
  }
}
