package org.verifiedcompliance.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are, and reads one answer. */
public final class RawHttp {
  private static final int PATIENCE_MILLIS = 10_000;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param head status line and headers, in lower case
   * @param closed whether the server closed the connection after it
   */
  public record Reply(String head, String body, boolean closed) {
    /** The status code, 0 if there was no answer. */
    public int status() {
      return head.startsWith("http/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }
  }

  /** Sends the text as ISO 8859-1; a line feed is sent as it stands. */
  public static Reply send(URI server, String request) {
    return send(server, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends the bytes. */
  public static Reply send(URI server, byte[] request) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, request);
      var in = socket.getInputStream();
      var head = head(in);
      var body = new String(in.readNBytes(lengthOf(head)), StandardCharsets.UTF_8);
      return new Reply(head, body, head.contains("connection: close") || head.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts a body of the given length, about twenty bytes a second, until the server has enough. */
  public static Reply trickle(URI server, String path, int length) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(50);
      write(
          socket,
          ("POST %s HTTP/1.1\r\nHost: vc\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                  .formatted(path, length))
              .getBytes(StandardCharsets.ISO_8859_1));
      return new Reply(untilAnswered(socket), "", true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String untilAnswered(Socket socket) throws IOException {
    for (int i = 0; i < PATIENCE_MILLIS / 50; i++) {
      write(socket, new byte[] {' '});
      try {
        return head(socket.getInputStream());
      } catch (SocketTimeoutException e) {
        // nothing yet: the next byte
      }
    }
    throw new SocketTimeoutException("the server takes a trickle");
  }

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // the server may answer and close before it has read everything
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      var text = head.toString(StandardCharsets.ISO_8859_1);
      if (b == '\n' && text.endsWith("\r\n\r\n")) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static int lengthOf(String head) {
    var at = head.indexOf("content-length: ");
    return at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)));
  }
}
