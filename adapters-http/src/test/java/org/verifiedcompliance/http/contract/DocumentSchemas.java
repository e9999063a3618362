package org.verifiedcompliance.http.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import tools.jackson.databind.JsonNode;

/**
 * The schemas inside one OpenAPI document. All of them are reached from one root: a schema that is
 * asked for by its location takes a whole copy of the document with it.
 */
final class DocumentSchemas {
  private static final String BASE = "https://verified-compliance.example/openapi.json";

  private final Schema root;
  private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

  DocumentSchemas(OpenApiDocument document) {
    root =
        SchemaRegistry.withDialect(
                dialect(), builder -> builder.schemas(Map.of(BASE, document.json())))
            .getSchema(SchemaLocation.of(BASE));
  }

  /** What is wrong with this tree by the schema at this JSON pointer, such as "/components/…". */
  List<Error> errors(String pointer, JsonNode tree) {
    var schema =
        byPointer.computeIfAbsent(
            pointer,
            absent -> root.getRefSchema(SchemaLocation.of(BASE + "#" + absent).getFragment()));
    return schema.validate(
        tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** A whole document is no schema: its own words say nothing of a value. */
  private static Dialect dialect() {
    var openApi = Dialects.getOpenApi31();
    return Dialect.builder(openApi.getId(), openApi)
        .keywords(
            Stream.of("openapi", "info", "servers", "security", "tags", "paths", "components")
                .<Keyword>map(NonValidationKeyword::new)
                .toList())
        .build();
  }
}
