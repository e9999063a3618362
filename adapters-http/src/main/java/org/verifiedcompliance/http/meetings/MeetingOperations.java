package org.verifiedcompliance.http.meetings;

import java.util.Map;
import org.verifiedcompliance.application.meetings.ChangeMeeting;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;

/** Meetings that were published or changed without a network. */
public final class MeetingOperations implements Actions {
  private final PublishMeeting publishMeeting;
  private final ChangeMeeting changeMeeting;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;

  /** Takes the use cases, what knows recurrence rules, and what holds for what is not said. */
  public MeetingOperations(
      PublishMeeting publishMeeting,
      ChangeMeeting changeMeeting,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    this.publishMeeting = publishMeeting;
    this.changeMeeting = changeMeeting;
    this.occurrences = occurrences;
    this.defaults = defaults;
  }

  @Override
  public Map<OperationType, Action> byType() {
    return Map.of(
        OperationType.CREATE_MEETING, this::publish, OperationType.UPDATE_MEETING, this::change);
  }

  private Object publish(Wish wish) {
    var command =
        MeetingInput.publish(wish.data(), wish.user().person(), occurrences, defaults);
    return MeetingJson.from(MeetingRoutes.of(publishMeeting.publish(command)));
  }

  private Object change(Wish wish) {
    var name = wish.named("meeting_id");
    var changes = MeetingInput.change(wish.data().object("update_data").orElse(wish.data()));
    var meeting = new MeetingId(Wish.id(name, () -> MeetingRoutes.notFound().toException()));
    var command = new ChangeMeeting.Command(wish.user(), meeting, null, changes);
    return MeetingJson.from(MeetingRoutes.of(changeMeeting.change(command)));
  }
}
