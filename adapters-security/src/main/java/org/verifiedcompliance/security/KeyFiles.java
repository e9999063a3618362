package org.verifiedcompliance.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files of which nobody but the server's user can read a byte, at any moment. */
final class KeyFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Set<PosixFilePermission> CLOSED =
      PosixFilePermissions.fromString("rwx------");

  private final Path directory;
  private final boolean posix;

  KeyFiles(Path directory) {
    this.directory = directory;
    try {
      posix = createdIn(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the directory, which is there afterwards, knows owners; a new one is closed. */
  private static boolean createdIn(Path directory) throws IOException {
    var isNew = Files.notExists(directory);
    Files.createDirectories(directory);
    var posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
    if (isNew && posix) {
      Files.setPosixFilePermissions(directory, CLOSED);
    }
    return posix;
  }

  /** The names of the files that begin and end like this. */
  List<String> names(String prefix, String suffix) {
    try (var files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists(String name) {
    return Files.exists(directory.resolve(name));
  }

  /**
   * The text of a file.
   *
   * @throws IllegalStateException when others may read the file: then it is no secret any more
   */
  String read(String name) {
    var file = directory.resolve(name);
    try {
      if (posix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "the key file " + file + " can be read by others: chmod 600 it, or delete it");
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a whole new file or none; the one that is there already stays. */
  void create(String name, String text) {
    try {
      var draft = Files.createTempFile(directory, ".new-", ".tmp", ownerOnly());
      Files.writeString(draft, text, StandardCharsets.US_ASCII);
      if (!exists(name)) {
        Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    try {
      Files.delete(directory.resolve(name));
    } catch (NoSuchFileException gone) {
      // Another node was faster.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }
}
