package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.verifiedcompliance.persistence.DatabaseSettings;

/** The files of the server: its data, and the password that only we know. */
record DataDirectory(Path path, Binaries binaries, ServerAccount account) {
  private static final String USER = "vc";
  private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

  /** Makes the data directory aside and renames it, so that a half-made one is never found. */
  void initialiseIfNew(boolean durable) throws IOException {
    if (Files.exists(path.resolve("PG_VERSION"))) {
      checkVersion();
      return;
    }
    if (Files.exists(path)) {
      throw new IllegalStateException(path + " is there but holds no database");
    }
    var home = Objects.requireNonNull(path.getParent());
    var aside = Files.createTempDirectory(home, ".initdb");
    var password = Files.createTempFile(home, ".password", null, ownerOnly());
    try {
      Files.writeString(password, newPassword());
      account.own(aside);
      account.own(password);
      initdb(aside, password, durable);
      Files.move(password, passwordFile(aside), StandardCopyOption.ATOMIC_MOVE);
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(password);
      Trees.delete(aside);
    }
  }

  /** How to connect when the server listens on this port. */
  DatabaseSettings databaseAt(int port) throws IOException {
    return DatabaseSettings.of(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        USER,
        Files.readString(passwordFile(path)).strip());
  }

  Path log() {
    return path.resolve("server.log");
  }

  private void initdb(Path directory, Path password, boolean durable) throws IOException {
    var command = new ArrayList<>(List.of(binaries.initdb(), "-D", directory.toString()));
    command.addAll(List.of("--username=" + USER, "--pwfile=" + password));
    command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
    var major = binaries.majorVersion();
    if (major >= FIRST_WITH_BUILTIN_LOCALE) {
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    if (!durable) {
      command.add("--no-sync");
    }
    var result = Commands.run(account.command(command));
    if (!result.succeeded()) {
      throw new IOException("initdb failed: " + result.output());
    }
  }

  private void checkVersion() throws IOException {
    var written = Files.readString(path.resolve("PG_VERSION")).strip();
    var major = binaries.majorVersion();
    if (!written.equals(String.valueOf(major))) {
      throw new IllegalStateException(
          path
              + " was written by PostgreSQL "
              + written
              + " and cannot be read by "
              + major
              + ": restore a dump into a new directory");
    }
  }

  private static Path passwordFile(Path directory) {
    return directory.resolve("vc-password");
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private FileAttribute<?>[] ownerOnly() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
