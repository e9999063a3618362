package org.verifiedcompliance.application.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.people.Role;

/** Settles under the lock of the thing, so that of two who choose at once the second sees it. */
public final class ResolveConflictService implements ResolveConflict {
  private final Conflicts conflicts;
  private final ConflictBook book;
  private final ChosenEdits edits;
  private final UnitOfWork unitOfWork;

  /** Takes the ports, where conflicts are kept, and what applies the choices. */
  public ResolveConflictService(
      Conflicts conflicts, ConflictBook book, ChosenEdits edits, UnitOfWork unitOfWork) {
    this.conflicts = conflicts;
    this.book = book;
    this.edits = edits;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Outcome resolve(Command command) {
    return unitOfWork.inTransaction(() ->
        visible(command)
            .map(conflict -> locked(conflict, command))
            .orElseGet(Outcome.NotFound::new));
  }

  private Optional<Conflict> visible(Command command) {
    return conflicts.find(command.id()).filter(conflict -> mayEdit(command.by(), conflict.sides()));
  }

  private static boolean mayEdit(CurrentUser user, Sides sides) {
    return switch (sides) {
      case Sides.OfPerson person ->
          user.is(Role.ADMIN) || user.person().equals(person.theirs().id());
      case Sides.OfMeeting meeting -> Editors.include(user, meeting.theirs());
    };
  }

  private Outcome locked(Conflict seen, Command command) {
    edits.lock(seen.sides().subject());
    return visible(command)
        .map(conflict -> resolve(conflict, command))
        .orElseGet(Outcome.NotFound::new);
  }

  private Outcome resolve(Conflict conflict, Command command) {
    if (!conflict.isOpen()) {
      return new Outcome.AlreadySettled(conflict);
    }
    var keys = conflict.sides().keys();
    var faults = faults(keys, command);
    return faults.isEmpty()
        ? apply(conflict, choices(keys, command), command)
        : new Outcome.Invalid(faults);
  }

  private static List<InvalidField> faults(Set<String> keys, Command command) {
    var faults = new ArrayList<InvalidField>();
    for (var key : command.choices().keySet()) {
      if (!keys.contains(key)) {
        faults.add(new InvalidField("choices." + key, "not-in-conflict", "is not in conflict"));
      }
    }
    for (var key : keys) {
      if (command.all() == null && !command.choices().containsKey(key)) {
        faults.add(new InvalidField("choices." + key, "required", "is required"));
      }
    }
    return faults;
  }

  private static Map<String, Choice> choices(Set<String> keys, Command command) {
    var all = command.all();
    return keys.stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key -> {
                  var choice = command.choices().get(key);
                  return choice != null ? choice : all != null ? all : Choice.THEIRS;
                }));
  }

  private Outcome apply(Conflict conflict, Map<String, Choice> choices, Command command) {
    return switch (edits.apply(conflict.sides(), choices, command)) {
      case ChosenEdits.Result.Refused(var faults) -> new Outcome.Invalid(faults);
      case ChosenEdits.Result.Gone() -> new Outcome.NotFound();
      case ChosenEdits.Result.Done(var version) -> {
        var end = new Settlement(book.now(), command.by().person(), choices, version);
        if (!book.settle(conflict, end)) {
          throw new IllegalStateException("settled under the lock");
        }
        book.closeMoot(conflict.sides().subject(), version);
        yield new Outcome.Settled(conflict.settled(end));
      }
    };
  }
}
