package org.verifiedcompliance.bootstrap.storm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import org.verifiedcompliance.persistence.DatabaseSettings;

/** The server with one deliberate fault, on a database that may forget. */
final class MutantServer {
  private MutantServer() {}

  public static void main(String... arguments) throws Exception {
    // threads of a start that failed must not keep the process: the next one is waited for
    Thread.setDefaultUncaughtExceptionHandler((_, _) -> Runtime.getRuntime().halt(1));
    var mutant = Mutant.valueOf(arguments[0]);
    var config = AppConfig.read(System.getenv(), Map.of());
    var url = Objects.requireNonNull(config.storage().databaseUrl());
    var database = DatabaseSettings.parse(url).forTests();
    spoil(database, mutant);
    var storage = OpenStorage.on(database);
    var clock = InstantSource.system();
    var faults = new MutantModule(mutant, storage.database().jdbi());
    var server = Server.start(config, storage, Wiring.injector(config, clock, storage, faults));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              Runtime.getRuntime().halt(0);
            }));
    try (var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("the mutant is at " + server.url());
      new CountDownLatch(1).await();
    }
  }

  private static void spoil(DatabaseSettings database, Mutant mutant) throws SQLException {
    try (var connection = database.direct().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : mutant.ddl()) {
        statement.execute(sql);
      }
    }
  }
}
