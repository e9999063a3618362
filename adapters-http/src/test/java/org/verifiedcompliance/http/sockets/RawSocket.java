package org.verifiedcompliance.http.sockets;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket client that does as it is told, right or wrong. */
final class RawSocket implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();
  private int pongs;

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    in = new DataInputStream(socket.getInputStream());
  }

  /** Opens one and reads nothing but the answer to the upgrade. */
  static RawSocket open(URI base, String token) {
    return open(base, token, 64 * 1024);
  }

  static RawSocket open(URI base, String token, int receiveBuffer) {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(receiveBuffer);
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
      socket.setSoTimeout(10_000);
      var raw = new RawSocket(socket);
      raw.sendBytes(
          """
          GET /ws HTTP/1.1\r
          Host: vc\r
          Connection: Upgrade\r
          Upgrade: websocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          Sec-WebSocket-Extensions: permessage-deflate\r
          Authorization: Bearer %s\r
          \r
          """
              .formatted(token)
              .getBytes(StandardCharsets.ISO_8859_1));
      raw.readHead();
      return raw;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a frame of up to 64 KiB, masked with zeros. */
  void send(int firstByte, byte[] payload) {
    var frame = new ByteArrayOutputStream();
    frame.write(firstByte);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    sendBytes(frame.toByteArray());
  }

  void sendBytes(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // the server may close before it has read everything
    }
  }

  /** Reads a frame, the first of which says that the server listens. */
  RawSocket awaitFrame() {
    try {
      in.readUnsignedByte();
      in.readNBytes(length(in.readUnsignedByte()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads frames until one closes; 1006 when the connection just ends. */
  int closeCode() {
    try {
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0f;
        var payload = in.readNBytes(length(in.readUnsignedByte()));
        if (opcode == 8) {
          return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        }
        pongs += opcode == 10 ? 1 : 0;
        if (opcode == 1) {
          texts.add(new String(payload, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      return 1006;
    }
  }

  /** The frames of text that came before the one that closed it. */
  List<String> texts() {
    return texts;
  }

  int pongs() {
    return pongs;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int length(int first) throws IOException {
    return switch (first) {
      case 126 -> in.readUnsignedShort();
      case 127 -> (int) in.readLong();
      default -> first;
    };
  }

  private void readHead() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException(head.toString());
    }
  }
}
