package org.verifiedcompliance.persistence.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The server's programs as they come in a jar: one compressed archive per platform. */
record BundledArchive(String name, URL resource) {
  /** The archive for this machine. */
  static BundledArchive find() {
    var name = "postgres-" + system() + "-" + processor();
    var resource = BundledArchive.class.getResource("/" + name + ".txz");
    if (resource == null) {
      throw new IllegalStateException(
          "no embedded PostgreSQL for this machine (" + name + "): set DATABASE_URL");
    }
    return new BundledArchive(name, resource);
  }

  /**
   * The unpacked files, in a directory named by the archive's checksum. Several processes may do
   * this at once: each unpacks aside, the first to rename wins, so what is there is whole.
   */
  Path unpackedIn(Path cache) throws IOException {
    var target = cache.resolve(name + "-" + fingerprint());
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(cache);
    var aside = Files.createTempDirectory(cache, ".unpacking");
    try (var archive = new BufferedInputStream(resource.openStream())) {
      TarXz.unpack(archive, aside);
      moveInto(aside, target);
    } finally {
      Trees.delete(aside);
    }
    return target;
  }

  private static void moveInto(Path aside, Path target) throws IOException {
    aside.toFile().setReadable(true, false);
    aside.toFile().setExecutable(true, false);
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
      // another process was faster, with the same files
    } catch (AtomicMoveNotSupportedException failure) {
      throw failure;
    } catch (FileSystemException failure) {
      if (!Files.isDirectory(target)) {
        throw failure;
      }
    }
  }

  private String fingerprint() throws IOException {
    var connection = resource.openConnection();
    var checksum =
        connection instanceof JarURLConnection jar
            ? jar.getJarEntry().getCrc()
            : connection.getContentLengthLong();
    return Long.toHexString(checksum);
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String processor() {
    var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }
}
