package org.verifiedcompliance.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import tools.jackson.databind.JsonNode;

class OpenApiDocumentTest {
  private static final JsonNode DOCUMENT = OpenApiDocument.load().root();

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DOCUMENT.findValuesAsString("$ref"))
        .allSatisfy(reference ->
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void everyOperationHasANameOfItsOwnAndASummary() {
    var ids = new HashSet<String>();
    assertThat(Operation.of(DOCUMENT))
        .allSatisfy(operation -> {
          assertThat(ids.add(operation.node().path("operationId").asString("")))
              .as(operation.name())
              .isTrue();
          assertThat(operation.node().path("summary").asString("")).isNotBlank();
          assertThat(operation.node().path("tags")).hasSize(1);
        });
  }

  @Test
  void everyParameterInAPathIsDescribed() {
    for (var operation : Operation.of(DOCUMENT)) {
      Set<String> described = new TreeSet<>();
      for (var owner : List.of(operation.node(), operation.pathNode())) {
        for (var parameter : owner.path("parameters")) {
          var node = parameter.has("$ref") ? at(parameter) : parameter;
          if (node.path("in").asString("").equals("path")) {
            described.add("{" + node.path("name").asString("") + "}");
          }
        }
      }
      var used = new TreeSet<String>();
      for (var part : operation.path().split("/")) {
        if (part.contains("{")) {
          used.add(part.substring(part.indexOf('{'), part.indexOf('}') + 1));
        }
      }
      assertThat(described).as(operation.name()).isEqualTo(used);
    }
  }

  @Test
  void everySchemaIsOne() {
    var dialect = Dialects.getDraft202012();
    var meta = SchemaRegistry.withDialect(dialect).getSchema(SchemaLocation.of(dialect.getId()));
    for (var schema : DOCUMENT.at("/components/schemas").properties()) {
      assertThat(meta.validate(schema.getValue())).as(schema.getKey()).isEmpty();
    }
  }

  @Test
  void fragmentsMustNotSayTheSameThingTwice() {
    var fragment = "components: {schemas: {Thing: {type: object}}}";
    assertThat(OpenApiDocument.merged(List.of(fragment)).root().at("/components/schemas/Thing"))
        .isNotEmpty();
    assertThatThrownBy(() -> OpenApiDocument.merged(List.of(fragment, fragment)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("schemas Thing");
  }

  private static JsonNode at(JsonNode reference) {
    return DOCUMENT.at(reference.get("$ref").stringValue().substring(1));
  }
}
