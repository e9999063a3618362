package org.verifiedcompliance.messaging.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver on this machine that notes what it is sent. */
final class Listener implements AutoCloseable {
  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Reply reply = exchange -> answer(exchange, 204, "");

  /** What it does with a request. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request. */
  record Received(String target, com.sun.net.httpserver.Headers headers, String body) {}

  private Listener(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(
              new Received(
                  exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
          reply.to(exchange);
          exchange.close();
        });
    server.start();
  }

  static Listener at(String address) {
    return at(address, 0);
  }

  static Listener at(String address, int port) {
    try {
      var where = new InetSocketAddress(InetAddress.getByName(address), port);
      return new Listener(HttpServer.create(where, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Listener replying(int status, String body) {
    return replying(exchange -> answer(exchange, status, body));
  }

  Listener replying(Reply other) {
    reply = other;
    return this;
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
