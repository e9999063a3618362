package org.verifiedcompliance.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.verifiedcompliance.http.docs.OpenApiDocument;

/** The routes of the server and those of the document are the same. */
public final class DocumentedRoutes {
  private DocumentedRoutes() {}

  /** Fails for a route that is not documented, and for a documented one that is not there. */
  public static void assertSame(Collection<String> routes, OpenApiDocument document) {
    var documented = Operation.of(document.root()).stream().map(Operation::name).toList();
    assertThat(routes).containsExactlyInAnyOrderElementsOf(documented);
  }
}
