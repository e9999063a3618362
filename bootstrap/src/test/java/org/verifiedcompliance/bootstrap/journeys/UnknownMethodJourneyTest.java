package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.TestClient;

/** Whoever uses a method that no route has is told those that there are. */
class UnknownMethodJourneyTest {
  private static final String SOMETHING = "0190b3a4-0000-7000-8000-000000000000";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void everyAddressTellsTheMethodsOfItsRoutes() {
    var routes = wired.server().injector().getInstance(HttpServer.class).routes();
    var paths = new TreeSet<String>();
    routes.forEach(route -> paths.add(route.split(" ")[1].replaceAll("\\{[^}]+}", SOMETHING)));

    assertThat(paths).hasSizeGreaterThan(60);
    for (var path : paths) {
      for (var method : new String[] {"FOO", "PROPFIND", "TRACE"}) {
        var answer = send(method, path);
        assertThat(answer.status()).describedAs("%s %s", method, path).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Allow"))
            .describedAs(path)
            .contains(String.join(", ", methods(routes, path)));
      }
    }
  }

  @Test
  void whereThereIsNothingNoMethodIsTold() {
    for (var path : new String[] {"/", "/nothing", "/api/v1", "/api/v1/meetings/x/y/z"}) {
      var answer = send("FOO", path);
      assertThat(answer.status()).describedAs(path).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
      assertThat(answer.header("Allow")).isEmpty();
    }
    assertThat(send("FOO", "/api/v1/meetings").header("Allow")).contains("POST");
  }

  /** Of all routes that fit, spelled out from their names. */
  private static Set<String> methods(Set<String> routes, String path) {
    var methods = new TreeSet<String>();
    for (var route : routes) {
      var parts = route.split(" ");
      if (path.matches(parts[1].replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"))) {
        methods.add(parts[0]);
        if (parts[0].equals("GET")) {
          methods.add("HEAD");
        }
      }
    }
    return methods;
  }

  private static Answer send(String method, String path) {
    return TestClient.at(wired.server().url(), _ -> {}).send(method, path, BodyPublishers.noBody());
  }
}
