package org.verifiedcompliance.domain.meetings;

class WeeklyOccurrencesTest implements OccurrencesContract {
  @Override
  public Occurrences occurrences() {
    return new WeeklyOccurrences();
  }
}
