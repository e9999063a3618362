package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** A planned call that is made. */
final class Attempt {
  private Attempt() {}

  /** The answer to this caller, who names these things. */
  static Answer by(TestClient caller, PlannedCall call, UnaryOperator<String> things) {
    return at(caller, call, call.pathWith(things), things);
  }

  /** The same at another path. */
  static Answer at(TestClient caller, PlannedCall call, String path, UnaryOperator<String> things) {
    assertThat(call.before().stream().map(things)).doesNotContainNull();
    var client =
        call.route().equals("GET /events") ? caller.header("Accept", "text/event-stream") : caller;
    return call.body().isEmpty()
        ? client.send(call.method(), path, BodyPublishers.noBody())
        : client.sendJson(call.method(), path, call.bodyWith(things));
  }
}
