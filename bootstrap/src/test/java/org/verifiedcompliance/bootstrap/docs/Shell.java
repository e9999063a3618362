package org.verifiedcompliance.bootstrap.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** Runs a page's commands one after the other in one bash, as a reader would who pastes them. */
record Shell(Path folder, Map<String, String> environment) {
  private static final String MARK = "=== step ";

  /** What came out, by step as far as it went. */
  record Run(int code, List<String> outputs, String errors) {}

  static boolean isThere() {
    return Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/curl"));
  }

  Run run(Page page) throws IOException, InterruptedException {
    var script = Files.writeString(folder.resolve("script"), scriptOf(page));
    var out = folder.resolve("script.out");
    var err = folder.resolve("script.err");
    var builder = new ProcessBuilder("/bin/bash", script.toString());
    builder.environment().putAll(environment);
    builder.directory(Path.of("..").toAbsolutePath().normalize().toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    var code = builder.start().waitFor();
    return new Run(code, outputs(Files.readString(out)), Files.readString(err));
  }

  private static String scriptOf(Page page) {
    var script = new StringBuilder("set -euo pipefail\n").append(launcher());
    for (var i = 0; i < page.steps().size(); i++) {
      var commands = page.steps().get(i).commands().replace("./vc ", "vc ");
      script.append("echo; echo '").append(MARK).append(i).append("'\n").append(commands);
    }
    return script.toString();
  }

  /** The launcher builds the program; here it has just been built. */
  private static String launcher() {
    var program =
        ServerProcess.command(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m")).stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    return "vc() { " + program + " \"$@\"; }\n";
  }

  private static List<String> outputs(String text) {
    var outputs = new ArrayList<String>();
    var current = new StringBuilder();
    for (var line : text.lines().toList()) {
      if (line.startsWith(MARK)) {
        outputs.add(current.toString());
        current.setLength(0);
      } else {
        current.append(line).append('\n');
      }
    }
    outputs.add(current.toString());
    return outputs.subList(1, outputs.size());
  }

  /** The text as bytes of a reader's terminal, for messages. */
  static String shortened(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= 4_000 ? text : "…" + text.substring(text.length() - 3_000);
  }
}
