package org.verifiedcompliance.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open: on two cores a comfortable client would take the
 * processor from the server that it measures.
 */
final class LeanConnection implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final int CHUNKED = -1;
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String headers;

  LeanConnection(URI url, String token) throws IOException {
    this.socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream());
    this.headers = "Host: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
  }

  String get(String path) throws IOException {
    return exchange("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n", 200);
  }

  String post(String path, String json, int expected) throws IOException {
    var length = json.getBytes(StandardCharsets.UTF_8).length;
    return exchange(
        "POST %s HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, headers, length, json),
        expected);
  }

  private String exchange(String request, int expected) throws IOException {
    out.write(request.getBytes(StandardCharsets.UTF_8));
    var statusLine = line();
    var length = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      } else if (header.equals("transfer-encoding: chunked")) {
        length = CHUNKED;
      }
    }
    var bytes = length == CHUNKED ? chunks() : in.readNBytes(length);
    var body = new String(bytes, StandardCharsets.UTF_8);
    if (!statusLine.startsWith("HTTP/1.1 " + expected)) {
      throw new IOException("expected " + expected + ", got " + statusLine + ": " + body);
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line().strip(), 16);
      all.write(in.readNBytes(size));
      line();
    } while (size > 0);
    return all.toByteArray();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
