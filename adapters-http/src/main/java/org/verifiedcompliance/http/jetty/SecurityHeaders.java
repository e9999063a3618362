package org.verifiedcompliance.http.jetty;

import org.eclipse.jetty.http.HttpFields;

/** The headers that no answer goes without; a route that serves pages may put others over them. */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static void put(HttpFields.Mutable headers, Exchange exchange) {
    headers.put("X-Request-Id", exchange.requestId());
    put(headers);
  }

  static void put(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cache-Control", "no-store");
  }
}
