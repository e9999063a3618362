package org.verifiedcompliance.bootstrap.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.verifiedcompliance.application.accounts.OfferFirstAdmin;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.server.StorageInUse;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the server and waits until it is told to stop. */
@Command(
    name = "serve",
    description = "Start the server; Ctrl-C stops it cleanly.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  ServeCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = config.get();
    var system = InstantSource.system();
    var server = start(settings, settings.testClock() ? new MovableClock(system) : system);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    announce(server, spec.commandLine().getOut());
    new CountDownLatch(1).await();
    return 0;
  }

  private static Server start(AppConfig settings, InstantSource clock) {
    try {
      return Server.start(settings, clock, OpenStorage.openAlone(settings.storage()));
    } catch (StorageInUse inUse) {
      throw UserError.failed(Objects.requireNonNull(inUse.getMessage()));
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          var web = settings.web();
          throw UserError.failed(
              "cannot listen on %s:%d (HOST, PORT): %s"
                  .formatted(web.host(), web.port(), cause.getMessage()));
        }
      }
      throw failure;
    }
  }

  private static void announce(Server server, PrintWriter out) {
    out.println("Verified Compliance is at " + server.url());
    out.println("The API to try out is at   " + server.url().resolve("/docs"));
    server
        .injector()
        .getInstance(OfferFirstAdmin.class)
        .offer()
        .ifPresent(token -> {
          var link = server.url().resolve("/first-admin#" + token);
          out.println("There is no administrator yet; this link makes one, once:");
          out.println("  " + link);
        });
    out.flush();
  }

  /** The JVM would say 143 after a signal; a clean stop is a success. */
  private static void stop(Server server) {
    server.close();
    Runtime.getRuntime().halt(0);
  }
}
