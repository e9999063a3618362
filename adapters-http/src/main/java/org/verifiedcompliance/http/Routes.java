package org.verifiedcompliance.http;

import io.javalin.config.RoutesConfig;

/**
 * The routes of one feature. Paths are written once, without a prefix; the server offers them under
 * {@code /api/v1} too, and prefers fixed words over parameters whatever the order.
 */
@FunctionalInterface
public interface Routes {
  /** Adds the routes; each needs exactly one {@link RouteAccess}. */
  void define(RoutesConfig routes);

  /** Whether the routes live at the root alone, as {@code /health} does. */
  default boolean onlyAtRoot() {
    return false;
  }

  /** The server is about to stop: whatever these routes keep open should end. */
  default void stopping() {
    // most routes keep nothing open
  }
}
