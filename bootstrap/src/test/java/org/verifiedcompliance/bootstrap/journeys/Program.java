package org.verifiedcompliance.bootstrap.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** The program as somebody calls it from a shell, with files of its own. */
record Program(Path folder, Map<String, String> settings) {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

  /** What a command said, and how it ended. */
  record Ended(int code, String out, String err) {}

  Path data() {
    return folder.resolve("data");
  }

  Program with(String name, String value) {
    return new Program(folder, Map.of(name, value));
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return piped("", arguments);
  }

  /** Runs a command that reads this. */
  Ended piped(String input, String... arguments) throws IOException, InterruptedException {
    var in = Files.writeString(folder.resolve("in"), input);
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder = new ProcessBuilder(ServerProcess.command(FLAGS, arguments));
    builder.environment().put("DATA_DIR", data().toString());
    builder.environment().putAll(settings);
    builder.directory(folder.toFile());
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    var code = builder.start().waitFor();
    return new Ended(code, text(out), text(err));
  }

  ServerProcess serve() {
    return ServerProcess.start(folder, FLAGS, settings);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
