package org.verifiedcompliance.http.edits;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.edits.ResolveConflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.meetings.MeetingOperations;
import org.verifiedcompliance.http.people.PeopleOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What somebody chooses in a conflict. */
final class ChoiceInput {
  private static final List<String> SIDES = List.of("mine", "theirs");

  /** Fields that are told by several keys; the keys of all the others are their names. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "place", List.of("lat", "lng"),
          "fence", List.of("radius_m", "area"),
          "schedule", List.of("start_time", "end_time", "timezone", "recurrence"));

  private final Map<String, Choice> choices = new HashMap<>();
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  private ChoiceInput() {}

  static ResolveConflict.Command read(Context ctx) {
    var body = Body.of(ctx);
    var id = body.uuid("conflict_id").required();
    var all = body.text("choice").oneOf(SIDES);
    var input = new ChoiceInput();
    body.tree("choices").ifPresent(tree -> input.read(body, tree));
    if (!all.isPresent() && input.choices.isEmpty()) {
      body.reject("choices", "required", "is required, or choice");
    }
    body.check();
    var chosen = Body.of(input.values);
    return new ResolveConflict.Command(
        Requests.currentUser(ctx),
        new ConflictId(id.get()),
        Optional.ofNullable(all.orNull()).map(ChoiceInput::side).orElse(null),
        input.choices,
        PeopleOperations.chosen(chosen),
        MeetingOperations.chosen(chosen));
  }

  private static Choice side(String text) {
    return Choice.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private void read(Body body, JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(entry -> read(entry.getKey(), entry.getValue()));
    } else {
      body.reject("choices", "wrong-type", "must be an object");
    }
  }

  private void read(String field, JsonNode chosen) {
    if (chosen.isString() && SIDES.contains(chosen.stringValue())) {
      choices.put(field, side(chosen.stringValue()));
    } else {
      choices.put(field, Choice.VALUE);
      keep(field, chosen.has("value") ? chosen.get("value") : chosen);
    }
  }

  /** Null clears all parts; parts that are not told are those of the edit. */
  private void keep(String field, JsonNode value) {
    var parts = PARTS.get(field);
    if (parts == null) {
      values.set(field, value.isNull() ? cleared(field) : value);
    } else {
      parts.stream()
          .filter(part -> value.isNull() || value.has(part))
          .forEach(part -> values.set(part, value.isNull() ? value : value.get(part)));
    }
  }

  /** A person's texts are cleared by an empty one, as everywhere. */
  private static JsonNode cleared(String field) {
    return field.equals("phone") || field.equals("notes")
        ? JsonNodeFactory.instance.stringNode("")
        : JsonNodeFactory.instance.nullNode();
  }
}
