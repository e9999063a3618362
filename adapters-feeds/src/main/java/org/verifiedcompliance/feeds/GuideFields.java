package org.verifiedcompliance.feeds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an entry, whatever they are: numbers read as text, nothing throws. */
public record GuideFields(JsonNode node) {
  /** The field as one line of clean text; nothing when absent, blank or not a single value. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(node.get(field)).flatMap(GuideFields::text);
  }

  /** The field as it was written, which may be several lines; null when it is no text. */
  public @Nullable String lines(String field) {
    var value = node.get(field);
    return value != null && value.isString() ? value.asString() : null;
  }

  /** The texts of a field that is an array or a list with commas. */
  public List<String> texts(String field) {
    var value = node.get(field);
    if (value == null) {
      return List.of();
    }
    return value.isArray()
        ? value.valueStream().flatMap(item -> text(item).stream()).toList()
        : text(value).stream()
            .flatMap(text -> Stream.of(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
  }

  /** Whether the field says anything, sense or nonsense. */
  public boolean has(String field) {
    var value = node.get(field);
    return value != null && !value.isNull() && !(value.isString() && value.asString().isBlank());
  }

  /** The field as a finite number. */
  public Optional<Double> number(String field) {
    return Optional.ofNullable(node.get(field))
        .filter(JsonNode::isNumber)
        .map(JsonNode::doubleValue)
        .filter(Double::isFinite);
  }

  private static Optional<String> text(JsonNode value) {
    if (!value.isString() && !value.isNumber()) {
      return Optional.empty();
    }
    var clean =
        value
            .asString()
            .replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ")
            .replaceAll("\\p{Cs}", "\uFFFD")
            .strip();
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }
}
