package org.verifiedcompliance.bootstrap.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.bootstrap.client.ServerProcess;
import org.verifiedcompliance.bootstrap.storm.check.Finding;
import org.verifiedcompliance.bootstrap.storm.plan.StormPlan;

/** A short storm holds, and each deliberate fault is found; see docs/reliability.md. */
class StormTest {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");
  private static final List<String> SHORT_FAULTS =
      List.of("kill-server", "kill-database", "kill-backend", "cut", "revoke");
  private static final int SEEDS = 3;

  @Test
  void aShortStormBreaksNothing(@TempDir Path folder) throws Exception {
    var command = ServerProcess.command(FLAGS, "serve");
    var log = new StringWriter();

    var findings = new Storm(plan(4, 45, 12, command), folder, new PrintWriter(log)).run();

    assertThat(findings).describedAs("%s", log).noneMatch(Finding::isViolated);
    assertThat(findings).filteredOn(finding -> finding.looked() > 0).hasSizeGreaterThan(14);
  }

  /** So that a checker that sees nothing is noticed at once. */
  @Test
  void aMissingFilterIsFound(@TempDir Path folder) throws Exception {
    assertThat(found(Mutant.FILTER_MISSING, 20, 8, folder)).contains("I10");
  }

  /** {@code -Dstorm.mutants=true}: twenty minutes for all of them. */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "storm.mutants", matches = "true")
  void everyMutantIsFoundWithinThreeSeeds(Mutant mutant, @TempDir Path folder) throws Exception {
    assertThat(found(mutant, 40, 12, folder)).containsAnyElementsOf(mutant.noticedBy());
  }

  /** What the first seed breaks by which the mutant is noticed, or the last one. */
  private static List<String> found(Mutant mutant, int seconds, int people, Path folder)
      throws Exception {
    var command = ServerProcess.command(MutantServer.class.getName(), FLAGS, mutant.name());
    var found = List.<String>of();
    for (int seed = 1; seed <= SEEDS && found.stream().noneMatch(mutant.noticedBy()::contains); ) {
      var place = Files.createDirectory(folder.resolve("seed" + seed));
      var log = new PrintWriter(new StringWriter());
      found =
          new Storm(plan(seed++, seconds, people, command), place, log)
              .run().stream().filter(Finding::isViolated).map(Finding::invariant).toList();
    }
    return found;
  }

  private static StormPlan plan(long seed, int seconds, int people, List<String> command) {
    return new StormPlan(
        seed,
        Duration.ofSeconds(seconds),
        people,
        SHORT_FAULTS,
        Duration.ofSeconds(18),
        Duration.ofSeconds(26),
        Duration.ofSeconds(4),
        command);
  }
}
