package org.verifiedcompliance.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.TestServer;
import org.verifiedcompliance.http.contract.ContractChecker;
import org.verifiedcompliance.http.contract.Operation;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** The engine finds what it is for, and the platform alone stands up to it. */
class BadInputTest {
  private static final String FRAGMENT =
      """
      paths:
        /good/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          post:
            operationId: good
            parameters: [{ name: limit, in: query, schema: { type: integer } }]
            requestBody:
              content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
            responses: { "204": { description: Done. } }
        /careless:
          post:
            operationId: careless
            security: []
            requestBody:
              content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
            responses: { "204": { description: Done. } }
      components:
        schemas:
          Thing:
            type: object
            required: [name]
            properties:
              name: { type: string, minLength: 1, maxLength: 200 }
              lat: { type: number, minimum: -90, maximum: 90 }
              samples:
                type: array
                maxItems: 10
                items: { type: object, properties: { at: { type: string, format: date-time } } }
      """;
  private static final Routes ROUTES =
      routes -> {
        routes.post(
            "/good/{id}",
            ctx -> {
              var query = Query.of(ctx);
              query.integer("limit").between(1, 200);
              query.check();
              var body = Body.of(ctx);
              body.text("name").required().length(1, 200);
              body.number("lat").between(-90, 90);
              body.objects("samples").max(10).orEmpty().forEach(sample -> sample.instant("at"));
              body.check();
              ctx.status(204);
            },
            RouteAccess.SIGNED_IN);
        routes.post(
            "/careless",
            ctx -> {
              var number = Body.of(ctx).number("lat").orNull();
              ctx.status(number == null ? 204 : 200 / number.intValue() > 0 ? 204 : 204);
            },
            RouteAccess.PUBLIC);
      };
  private static final ContractChecker CHECKER =
      new ContractChecker(OpenApiDocument.merged(List.of(FRAGMENT)));
  private static final TestServer SERVER = TestServer.observed(CHECKER, ROUTES);
  private static final BadInput BAD_INPUT =
      new BadInput(CHECKER, SERVER.as(new PersonId(UUID.randomUUID())), new Paths(Map.of()));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Operation operation(String name) {
    return CHECKER.operations().stream().filter(o -> o.name().equals(name)).findAny().orElseThrow();
  }

  @Test
  void carefulRoutesStandUpToIt() {
    assertThat(BAD_INPUT.assertAllAreAnsweredWell(operation("POST /good/{id}"))).isGreaterThan(150);
  }

  @Test
  void carelessRoutesDoNot() {
    assertThatThrownBy(() -> BAD_INPUT.assertAllAreAnsweredWell(operation("POST /careless")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("lat = 0");
  }

  @Test
  void everyKindOfBadInputIsThere() {
    assertThat(BAD_INPUT.callsTo(operation("POST /good/{id}")).stream().map(BadCall::name))
        .contains(
            "too large",
            "too deep",
            "type text",
            "method",
            "token Bearer x",
            "without name",
            "samples.at = true",
            "?limit=201",
            "{id}=x",
            "lat = \"5\"");
  }
}
