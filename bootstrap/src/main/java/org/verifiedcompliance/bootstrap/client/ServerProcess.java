package org.verifiedcompliance.bootstrap.client;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.bootstrap.Main;

/** The server as a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern ANNOUNCED = Pattern.compile("is at (http://\\S+)");
  private final Process process;
  private final URI url;

  private ServerProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it on a free port, with this program's classes; returns when it answers.
   *
   * @param folder where its data and its log are
   * @param settings more environment variables
   */
  public static ServerProcess start(
      Path folder, List<String> jvmFlags, Map<String, String> settings) {
    return launch(folder, command(jvmFlags, "serve"), settings);
  }

  /** The same by another command, which announces itself alike. */
  public static ServerProcess launch(
      Path folder, List<String> command, Map<String, String> settings) {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("PORT", "0", "HOST", "127.0.0.1"));
    builder.environment().put("DATA_DIR", folder.resolve("data").toString());
    builder.environment().putAll(settings);
    builder.directory(folder.toFile());
    var log = folder.resolve("server.log").toFile();
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
    try {
      var process = builder.start();
      return new ServerProcess(process, announced(process));
    } catch (IOException e) {
      throw new IllegalStateException("the server did not start; see " + log, e);
    }
  }

  /** How this program is started with these arguments. */
  public static List<String> command(List<String> jvmFlags, String... arguments) {
    return command(Main.class.getName(), jvmFlags, arguments);
  }

  /** How a program with another main class of the same classes is started. */
  public static List<String> command(String mainClass, List<String> jvmFlags, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", classPath()));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Without relative paths, since the other program begins elsewhere. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static URI announced(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var found = ANNOUNCED.matcher(line);
      if (found.find()) {
        return URI.create(found.group(1));
      }
    }
    throw new IOException("it ended without a word");
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  /** Its number in the system. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as a power cut would: nothing is flushed, nobody is told. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Stops it cleanly; the exit code. */
  public int stop() {
    process.destroy();
    return await();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server stops", e);
    }
  }
}
