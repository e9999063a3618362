package org.verifiedcompliance.http.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.merging.Bases;
import org.verifiedcompliance.http.merging.MergeJson;

/** Edits of meetings, from the live route and from phones that were offline. */
final class MeetingEdits {
  private MeetingEdits() {}

  /**
   * A meeting after an edit.
   *
   * @param merge how it met the edits of others
   */
  record Edited(@JsonUnwrapped MeetingJson meeting, MergeJson merge) {}

  /**
   * Reads an edit.
   *
   * @param base the part of the body that says what the edit was made on
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static EditMeeting.Command command(
      CurrentUser by,
      MeetingId id,
      Body change,
      Body base,
      @Nullable Long onlyVersion,
      EditOrigin origin) {
    var made = Bases.of(base, MeetingInput::fields);
    return new EditMeeting.Command(by, id, MeetingInput.change(change), made, onlyVersion, origin);
  }

  /**
   * The meeting after the edit.
   *
   * @throws org.verifiedcompliance.http.ProblemException when it was refused
   */
  static MeetingView view(EditMeeting.Outcome outcome) {
    return switch (outcome) {
      case EditMeeting.Outcome.Applied(var view) -> view;
      case EditMeeting.Outcome.Merged(var view, _) -> view;
      case EditMeeting.Outcome.Conflicting(var view, _) -> view;
      case EditMeeting.Outcome.Invalid(var faults) ->
          throw MeetingRoutes.invalid(faults).toException();
      case EditMeeting.Outcome.NoSuchMeeting() -> throw MeetingRoutes.notFound().toException();
      case EditMeeting.Outcome.NotAllowed() -> throw MeetingRoutes.notAllowed().toException();
      case EditMeeting.Outcome.Stale() -> throw Versions.stale().toException();
    };
  }

  /** What whoever told the base gets to see. */
  static Edited edited(EditMeeting.Outcome outcome) {
    var view = view(outcome);
    var version = view.meeting().version();
    var merge =
        switch (outcome) {
          case EditMeeting.Outcome.Merged(_, var kept) ->
              MergeJson.merged(version, kept.stream().map(MeetingField::key));
          case EditMeeting.Outcome.Conflicting(_, var conflict) ->
              MergeJson.conflicting(version, conflict);
          case EditMeeting.Outcome.Applied _,
              EditMeeting.Outcome.Invalid _,
              EditMeeting.Outcome.NoSuchMeeting _,
              EditMeeting.Outcome.NotAllowed _,
              EditMeeting.Outcome.Stale _ ->
              MergeJson.applied(version);
        };
    return new Edited(MeetingJson.from(view), merge);
  }
}
