package org.verifiedcompliance.http.offline;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.operations.Effects;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does operations by the parsers and use cases of the live routes. */
public final class LiveRules implements Effects {
  private final Map<OperationType, Action> actions = new EnumMap<>(OperationType.class);

  /**
   * Does what the features let phones do.
   *
   * @throws IllegalArgumentException when a kind of operation is done by nobody
   */
  public LiveRules(Collection<Actions> features) {
    features.forEach(feature -> actions.putAll(feature.byType()));
    if (actions.size() < OperationType.values().length) {
      throw new IllegalArgumentException("some operations are done by nobody");
    }
  }

  @Override
  public Effect apply(CurrentUser user, Operation operation, Map<String, UUID> names) {
    var action = Objects.requireNonNull(actions.get(operation.type()));
    var device = operation.origin().device();
    var wish =
        new Wish(
            user,
            Body.of(data(operation, names)),
            operation.origin().when(),
            device == null ? "" : device);
    try {
      JsonNode result = Json.mapper().valueToTree(action.perform(wish));
      return new Effect.Done(Json.mapper().writeValueAsString(result), made(operation, result));
    } catch (ProblemException refused) {
      return refused(operation, refused.problem());
    }
  }

  /** As a live request would have it: with the server's ids. */
  private static ObjectNode data(Operation operation, Map<String, UUID> names) {
    var data = (ObjectNode) Spelling.snake(Json.mapper().readTree(operation.data()));
    Clocks.put(data, operation);
    Reference.field(operation.type())
        .ifPresent(field -> {
          var name = Reference.spelled(data.path(field).asString(""));
          if (names.get(name) instanceof UUID id) {
            data.put(field, id.toString());
          }
        });
    return data;
  }

  private static @Nullable UUID made(Operation operation, JsonNode result) {
    return Reference.made(operation.type())
        .map(field -> UUID.fromString(result.get(field).asString()))
        .orElse(null);
  }

  private static Effect refused(Operation operation, Problem problem) {
    var cure =
        switch (problem.code()) {
          case "session-not-found", "meeting-not-found", "not-checked-in" -> Cure.PERHAPS;
          case "another-session-active" -> Cure.PERHAPS_WITH_TRACE;
          default -> Cure.NONE;
        };
    var json = Json.mapper().writeValueAsString(problem.members(OfflineJson.path(operation)));
    return new Effect.Refused(json, cure);
  }
}
