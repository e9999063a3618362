package org.verifiedcompliance.bootstrap.architecture.violations.http.auth;

import org.verifiedcompliance.bootstrap.architecture.violations.http.people.PersonJson;

/** Closes a circle. */
public class AuthHelper {
  PersonJson json;
}
