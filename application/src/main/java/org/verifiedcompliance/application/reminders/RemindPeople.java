package org.verifiedcompliance.application.reminders;

/** Reminds people of sessions that begin, can be checked in to, or were not checked out of. */
@FunctionalInterface
public interface RemindPeople {
  /** Looks at all sessions whose turn has come; answers how many people were told something. */
  int remind();
}
