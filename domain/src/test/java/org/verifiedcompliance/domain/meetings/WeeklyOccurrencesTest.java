package org.verifiedcompliance.domain.meetings;

class WeeklyOccurrencesTest implements OccurrencesContract, ChangedDatesContract {
  @Override
  public Occurrences occurrences() {
    return new WeeklyOccurrences();
  }
}
