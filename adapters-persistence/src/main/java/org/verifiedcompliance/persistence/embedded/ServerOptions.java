package org.verifiedcompliance.persistence.embedded;

import java.util.ArrayList;
import java.util.List;

/** The server's settings, given at every start, so that they follow the product's version. */
final class ServerOptions {
  private static final int FIRST_WITH_IO_METHOD = 18;

  private ServerOptions() {}

  /** Words for the command line of {@code postgres}; none holds a space. */
  static List<String> of(EmbeddedSettings settings, int port, int majorVersion) {
    var options =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=" + settings.sharedBuffersMegabytes() + "MB",
                "max_wal_size=512MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                // statements and details of errors hold e-mail addresses and places
                "log_min_messages=warning",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
    if (majorVersion >= FIRST_WITH_IO_METHOD) {
      options.add("io_method=sync");
    }
    var kept = settings.durable() ? "on" : "off";
    options.add("fsync=" + kept);
    options.add("full_page_writes=" + kept);
    options.add("synchronous_commit=" + kept);
    return options.stream().map(option -> "-c " + option).toList();
  }
}
