package org.verifiedcompliance.bootstrap.architecture.violations.application.people;

import org.verifiedcompliance.bootstrap.architecture.violations.domain.sessions.Sessions;

/** Adds a fact without adding the session up. */
public final class Scribe {
  private Scribe() {}

  static void write(Sessions sessions) {
    sessions.record("was there");
  }
}
