package org.verifiedcompliance.bootstrap.cli;

import java.util.concurrent.Callable;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the API's document. */
@Command(
    name = "openapi",
    description = "Print the OpenAPI 3.1 document of the API.",
    mixinStandardHelpOptions = true)
final class OpenApiCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.println(OpenApiDocument.load().json());
    out.flush();
    return 0;
  }
}
