package org.verifiedcompliance.application.policies;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.policies.Policies;

/** Reads what was chosen and puts it together. */
public final class ReadPolicyService implements ReadPolicy {
  private final Policies policies;
  private final Meetings meetings;
  private final PolicyBook book;

  /** Reads from these stores. */
  public ReadPolicyService(Policies policies, Meetings meetings, PolicyBook book) {
    this.policies = policies;
    this.meetings = meetings;
    this.book = book;
  }

  @Override
  public Outcome read(@Nullable MeetingId meeting) {
    if (meeting != null && meetings.find(meeting).isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    var layers = policies.layers(meeting);
    var level = meeting == null ? layers.organisation() : layers.meeting();
    return new Outcome.InForce(new PolicyView(level.number(), layers, book.of(layers)));
  }
}
