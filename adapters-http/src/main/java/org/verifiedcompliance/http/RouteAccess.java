package org.verifiedcompliance.http;

import io.javalin.security.RouteRole;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.Role;

/** Who may call a route. */
public enum RouteAccess implements RouteRole {
  /** Everybody; a token is not looked at. */
  PUBLIC,
  /** Whoever is signed in. */
  SIGNED_IN,
  /** Organisers and admins. */
  ORGANISER,
  /** Admins. */
  ADMIN;

  /** Whether a signed-in caller could pass if none of their roles were withheld. */
  boolean wouldAdmit(CurrentUser user) {
    return switch (this) {
      case PUBLIC, SIGNED_IN -> true;
      case ORGANISER -> isWithheld(user, Role.ORGANISER) || isWithheld(user, Role.ADMIN);
      case ADMIN -> isWithheld(user, Role.ADMIN);
    };
  }

  private static boolean isWithheld(CurrentUser user, Role role) {
    return user.withheld().contains(role);
  }

  /** Whether a signed-in caller may pass. */
  boolean admits(CurrentUser user) {
    return switch (this) {
      case PUBLIC, SIGNED_IN -> true;
      case ORGANISER -> user.is(Role.ORGANISER) || user.is(Role.ADMIN);
      case ADMIN -> user.is(Role.ADMIN);
    };
  }
}
