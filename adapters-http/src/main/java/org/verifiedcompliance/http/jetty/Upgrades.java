package org.verifiedcompliance.http.jetty;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests for a WebSocket take the same way as all others, through access control and to a
 * route, which then upgrades them.
 */
public final class Upgrades implements Filter {
  private static final String VERSION = "Sec-WebSocket-Version";
  private static final String ATTRIBUTE = "vc.upgrade";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (http.getHeader(VERSION) == null) {
      chain.doFilter(request, response);
    } else {
      request.setAttribute(ATTRIBUTE, http);
      chain.doFilter(new Plain(http), response);
    }
  }

  /** Whether the request asks for a WebSocket. */
  public static boolean isWanted(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  /** Makes it a WebSocket without extensions; false when the request is none that can be. */
  public static boolean upgrade(
      HttpServletRequest request, HttpServletResponse response, Session.Listener listener)
      throws IOException {
    var original = (HttpServletRequest) request.getAttribute(ATTRIBUTE);
    return JettyWebSocketServerContainer.getContainer(original.getServletContext())
        .upgrade(
            (_, answer) -> {
              // a compressor for each socket would cost more memory than all the rest of it
              answer.setExtensions(List.of());
              return listener;
            },
            original,
            response);
  }

  /** The router takes requests with that header out of the common way. */
  private static final class Plain extends HttpServletRequestWrapper {
    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(VERSION) ? null : super.getHeader(name);
    }
  }
}
