package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which account the server runs. PostgreSQL refuses to be root, so for root it is run in a
 * user namespace, where it owns the same files under another name, or, where the kernel forbids
 * that, as an account without rights that the files are given to.
 *
 * @param prefix the words before each command
 * @param newOwner {@code uid:gid} that must own the data, empty when they may stay ours
 */
record ServerAccount(List<String> prefix, Optional<String> newOwner) {
  private static final ServerAccount OURSELVES = new ServerAccount(List.of(), Optional.empty());
  private static final List<String> NAMES = List.of("postgres", "nobody");

  /** Finds the account that works here; a file made in the directory tells who we are. */
  static ServerAccount of(Path writableDirectory) throws IOException {
    if (!isRoot(writableDirectory)) {
      return OURSELVES;
    }
    var namespace = new ServerAccount(List.of("unshare", "-U"), Optional.empty());
    return Stream.concat(Stream.of(namespace), NAMES.stream().flatMap(ServerAccount::named))
        .filter(ServerAccount::works)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                    + " start as another user or set DATABASE_URL"));
  }

  /** The command as this account runs it. */
  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Gives files to the account. */
  void own(Path files) throws IOException {
    if (newOwner.isPresent()) {
      var given = Commands.run(List.of("chown", "-R", newOwner.get(), files.toString()));
      if (!given.succeeded()) {
        throw new IOException("cannot give " + files + " to the server: " + given.output());
      }
    }
  }

  boolean works() {
    try {
      return Commands.run(command(List.of("true"))).succeeded();
    } catch (IOException _) {
      return false; // the program is not installed: the next way
    }
  }

  static Stream<ServerAccount> named(String user) {
    try {
      var uid = Commands.run(List.of("id", "-u", user));
      var gid = Commands.run(List.of("id", "-g", user));
      if (!uid.succeeded() || !gid.succeeded()) {
        return Stream.of();
      }
      return Stream.of(
          new ServerAccount(
              List.of(
                  "setpriv",
                  "--reuid=" + uid.output(),
                  "--regid=" + gid.output(),
                  "--clear-groups"),
              Optional.of(uid.output() + ":" + gid.output())));
    } catch (IOException _) {
      return Stream.of();
    }
  }

  private static boolean isRoot(Path directory) throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    var probe = Files.createTempFile(directory, ".who", null);
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
    } finally {
      Files.delete(probe);
    }
  }
}
