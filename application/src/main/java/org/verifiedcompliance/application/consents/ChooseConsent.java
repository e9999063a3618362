package org.verifiedcompliance.application.consents;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.domain.consents.ConsentStanding;

/** Lets a person agree that their location is taken, or withdraw that. */
@FunctionalInterface
public interface ChooseConsent {
  /** Keeps the choice; the same choice again changes nothing. */
  Outcome choose(Command command);

  /** What the person chose. */
  sealed interface Command {
    /** Who chooses. */
    CurrentUser by();
  }

  /**
   * They agree.
   *
   * @param version of the notice that they saw
   * @param language of its text, null when it is not known
   */
  record Grant(CurrentUser by, long version, @Nullable String language) implements Command {}

  /**
   * They withdraw: from now on no location of theirs is written.
   *
   * @param seen where they stood when they looked
   */
  record Withdraw(CurrentUser by, Seen<ConsentStanding> seen) implements Command {
    /** Withdraws wherever they stand. */
    public Withdraw(CurrentUser by) {
      this(by, Seen.anything());
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is kept. */
    record Kept(ConsentStanding standing) implements Outcome {}

    /**
     * Another version is in force than the person saw; nothing is kept.
     *
     * @param current the version in force
     */
    record Outdated(long current) implements Outcome {}

    /** The person chose otherwise since they looked; nothing is kept. */
    record Stale() implements Outcome {}

    /** The person is not on record any more. */
    record NotFound() implements Outcome {}
  }
}
