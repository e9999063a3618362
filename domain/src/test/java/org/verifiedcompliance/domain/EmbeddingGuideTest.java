package org.verifiedcompliance.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.domain.verification.Verifier;

/**
 * The guide for strangers is true: its program compiles with this jar alone and prints its text.
 */
class EmbeddingGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "embedding.md");

  @Test
  void theProgramOfTheGuidePrintsWhatTheGuideSays(@TempDir Path folder) throws Exception {
    var guide = Files.readString(GUIDE);
    var source = folder.resolve("JudgeAFix.java");
    Files.writeString(source, block(guide, "java"));

    run(
        "javac",
        "--release",
        "21",
        "-Xlint:all,-classfile",
        "-Werror",
        "-cp",
        classes(),
        "" + source);
    var printed = run("java", "-cp", classes() + File.pathSeparator + folder, "JudgeAFix");

    assertThat(printed).isEqualToNormalizingNewlines(block(guide, "text"));
  }

  private static String block(String guide, String language) {
    var fence =
        Pattern.compile("^```" + language + "\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    return fence.matcher(guide).results().findFirst().orElseThrow().group(1);
  }

  private static String run(String tool, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static String classes() throws URISyntaxException {
    var location = Verifier.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(location.toURI()).toString();
  }
}
