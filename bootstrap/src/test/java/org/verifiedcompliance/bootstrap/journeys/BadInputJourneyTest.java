package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

  /** One for all operations: a sign-in for each would take longer than the bad input. */
  private static BadInput badInput;

  @BeforeAll
  static void signIn() {
    var paths = new Paths(Map.of("file", "start.js"));
    badInput = new BadInput(wired.contract(), wired::admin, paths, EVERY);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void badInputIsAnsweredWell(String name) {
    assertThat(badInput.assertAllAreAnsweredWell(operation(name))).isPositive();
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
