package org.verifiedcompliance.application.imports;

/** What became of one candidate. */
sealed interface EntryFate {
  Candidate candidate();

  /** It is a new meeting. */
  record Created(Candidate candidate) implements EntryFate {}

  /** Its meeting is another than before. */
  record Changed(Candidate candidate) implements EntryFate {}

  /** Its meeting was already as it says. */
  record Unchanged(Candidate candidate) implements EntryFate {}

  /** It was not taken. */
  record Refused(Candidate candidate, Finding why) implements EntryFate {}
}
