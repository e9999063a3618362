package org.verifiedcompliance.persistence;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows of tables as JSON with the names of their columns, as {@code to_jsonb} writes them. */
public final class RowJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RowJson() {}

  /** The row as JSON. */
  public static String write(Record row) {
    return JSON.writeValueAsString(row);
  }

  /** Reads a row; columns that it does not know are passed over. */
  public static <R extends Record> R read(String json, Class<R> type) {
    return JSON.readValue(json, type);
  }
}
