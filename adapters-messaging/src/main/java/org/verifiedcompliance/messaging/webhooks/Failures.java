package org.verifiedcompliance.messaging.webhooks;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there was no answer, in the words of the log of messages. */
final class Failures {
  static final String BROKEN = "broken";
  static final String TIMEOUT = "timeout";
  static final String NOT_PUBLIC = "not-public";

  private Failures() {}

  static String word(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var word = known(cause);
      if (word != null) {
        return word;
      }
    }
    return BROKEN;
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case NotPublicException _ -> NOT_PUBLIC;
      case UnknownHostException _ -> "unknown-host";
      case TimeoutException _, SocketTimeoutException _ -> TIMEOUT;
      case SSLException _ -> "tls";
      case SocketException _ -> "no-connection";
      default -> null;
    };
  }
}
