package org.verifiedcompliance.http.meetings;

import java.util.Map;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.merging.Bases;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;

/** Meetings that were published or changed without a network. */
public final class MeetingOperations implements Actions {
  private final PublishMeeting publishMeeting;
  private final EditMeeting editMeeting;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;

  /** Takes the use cases, what knows recurrence rules, and what holds for what is not said. */
  public MeetingOperations(
      PublishMeeting publishMeeting,
      EditMeeting editMeeting,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    this.publishMeeting = publishMeeting;
    this.editMeeting = editMeeting;
    this.occurrences = occurrences;
    this.defaults = defaults;
  }

  /**
   * The fields of a meeting that were chosen in a conflict.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  public static MeetingChanges chosen(Body body) {
    return MeetingInput.change(body);
  }

  /** An area as it is shown. */
  public static Object shown(PolygonFence area) {
    return AreaJson.from(area);
  }

  @Override
  public Map<OperationType, Action> byType() {
    return Map.of(
        OperationType.CREATE_MEETING, this::publish, OperationType.UPDATE_MEETING, this::change);
  }

  private Object publish(Wish wish) {
    var command = MeetingInput.publish(wish.data(), wish.user().person(), occurrences, defaults);
    return MeetingJson.from(MeetingRoutes.of(publishMeeting.publish(command)));
  }

  private Object change(Wish wish) {
    var name = wish.named("meeting_id");
    var change = wish.data().object("update_data").orElse(wish.data());
    var base = Bases.areGiven(wish.data()) ? wish.data() : change;
    change.check();
    var meeting = new MeetingId(Wish.id(name, () -> MeetingRoutes.notFound().toException()));
    var command = MeetingEdits.command(wish.user(), meeting, change, base, null, wish.origin());
    var outcome = editMeeting.edit(command);
    return command.base() instanceof Base.Present
        ? MeetingJson.from(MeetingEdits.view(outcome))
        : MeetingEdits.edited(outcome);
  }
}
