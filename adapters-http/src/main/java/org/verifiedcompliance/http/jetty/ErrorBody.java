package org.verifiedcompliance.http.jetty;

/** How an error is spelled that never reached a route. */
@FunctionalInterface
public interface ErrorBody {
  /** The media type of all bodies. */
  String MEDIA_TYPE = "application/problem+json";

  /** The bytes for a status. */
  byte[] of(int status, String path, String requestId);
}
