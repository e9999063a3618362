package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verifiedcompliance.http.badinput.BadInput;
import org.verifiedcompliance.http.badinput.Paths;
import org.verifiedcompliance.http.contract.Operation;

/**
 * Every kind of bad input, to every documented operation of the whole server. {@code
 * -Dbad-input.every=1} takes the corpora whole, which takes five to ten minutes.
 */
class BadInputJourneyTest {
  private static final int EVERY = Integer.getInteger("bad-input.every", 32);

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @ParameterizedTest
  @MethodSource("operations")
  void badInputIsAnsweredWell(String name) {
    var operation = operation(name);
    var paths = new Paths(Map.of("file", "start.js"));
    var badInput = new BadInput(wired.contract(), wired::admin, paths, EVERY);

    assertThat(badInput.assertAllAreAnsweredWell(operation)).isPositive();
  }

  static Stream<String> operations() {
    return wired.contract().operations().stream().map(Operation::name);
  }

  private static Operation operation(String name) {
    return wired.contract().operations().stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
