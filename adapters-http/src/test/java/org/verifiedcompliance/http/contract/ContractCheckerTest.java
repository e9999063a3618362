package org.verifiedcompliance.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.TestServer;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import org.verifiedcompliance.http.input.Body;

/** The checker must be able to fail. */
class ContractCheckerTest {
  private static final String FRAGMENT =
      """
      paths:
        /things/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get:
            operationId: getThing
            responses:
              "200":
                description: The thing.
                headers: { X-Version: { required: true, schema: { type: string } } }
                content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
          post:
            operationId: postThing
            requestBody:
              content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
            responses:
              "204": { description: Done. }
      components:
        schemas:
          Thing:
            type: object
            required: [id]
            properties: { id: { type: string, format: uuid } }
      """;
  private static final ContractChecker CHECKER =
      new ContractChecker(OpenApiDocument.merged(List.of(FRAGMENT)));
  private static final Routes ROUTES =
      routes -> {
        routes.get("/things/{id}", ContractCheckerTest::answer, RouteAccess.SIGNED_IN);
        routes.post("/things/{id}", ContractCheckerTest::take, RouteAccess.SIGNED_IN);
      };
  private static final TestServer SERVER = TestServer.observed(CHECKER, ROUTES);
  private static final PersonId ANN = new PersonId(UUID.randomUUID());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void answer(Context ctx) {
    switch (ctx.pathParam("id")) {
      case "good" -> ctx.header("X-Version", "\"1\"").json(Map.of("id", UUID.randomUUID()));
      case "no-header" -> ctx.json(Map.of("id", UUID.randomUUID()));
      case "no-id" -> ctx.header("X-Version", "\"1\"").json(Map.of());
      case "bad-id" -> ctx.header("X-Version", "\"1\"").json(Map.of("id", "seven"));
      case "text" -> ctx.header("X-Version", "\"1\"").contentType("text/plain").result("id");
      default -> ctx.status(402).json(Map.of());
    }
  }

  private static void take(Context ctx) {
    Body.of(ctx);
    ctx.status(204);
  }

  @ParameterizedTest
  @CsvSource({
    "no-header, lacks the header X-Version",
    "no-id, does not fit the document",
    "bad-id, does not fit the document",
    "text, has the media type text/plain",
    "status, has a status that is not documented"
  })
  void aFalseAnswerIsFound(String id, String fault) {
    assertThatThrownBy(() -> SERVER.as(ANN).get("/things/" + id))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault);
  }

  @Test
  void aTrueAnswerPassesAndIsRemembered() {
    SERVER.as(ANN).get("/api/v1/things/good/");
    SERVER.anonymous().get("/things/good");
    SERVER.anonymous().get("/elsewhere");
    assertThat(CHECKER.exercised())
        .contains("GET /things/{id} 200", "GET /things/{id} 401")
        .noneMatch(call -> call.contains("elsewhere"));
    assertThat(CHECKER.neverSucceeded()).contains("GET /docs").doesNotContain("GET /things/{id}");
  }

  @Test
  void aBodyThatIsTakenMustBeDocumented() {
    assertThatThrownBy(() -> SERVER.as(ANN).post("/things/7", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the request");
  }

  @Test
  void routesAndDocumentAreComparedBothWays() {
    var document = OpenApiDocument.merged(List.of(FRAGMENT));
    assertThatThrownBy(() -> DocumentedRoutes.assertSame(SERVER.server().routes(), document))
        .hasMessageContaining("GET /docs");
    assertThatThrownBy(() ->
            DocumentedRoutes.assertSame(
                SERVER.server().routes(), OpenApiDocument.merged(List.of())))
        .hasMessageContaining("POST /things/{id}");
  }
}
