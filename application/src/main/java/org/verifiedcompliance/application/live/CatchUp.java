package org.verifiedcompliance.application.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Viewer;

/** Reads what subscribers have missed, a few at a time however many come back at once. */
final class CatchUp {
  static final int PAGE = 200;

  private static final int AT_ONCE = 2;

  private final ChangeLog log;
  private final StreamMessages messages;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  CatchUp(ChangeLog log, StreamMessages messages) {
    this.log = log;
    this.messages = messages;
  }

  /** The next part of what was missed; its messages may be none although there is more. */
  Part read(Scope scope, Position after) throws InterruptedException {
    turns.acquire();
    try {
      var page = changes(scope, after);
      return new Part(page, messages.of(page).stream().filter(scope::wants).toList());
    } finally {
      turns.release();
    }
  }

  private List<Change> changes(Scope scope, Position after) {
    return switch (scope) {
      case Scope.Own(var viewer, var followed) when followed.isEmpty() ->
          log.list(new Viewer(viewer.person(), false), after, PAGE);
      case Scope.Own(var viewer, _) -> log.list(viewer, after, PAGE);
      case Scope.OneSession(var session) -> ofSession(session.value(), after);
    };
  }

  private List<Change> ofSession(UUID session, Position after) {
    return log.listOfSession(session, after, PAGE);
  }

  /** A page of changes and what of it is wanted. */
  record Part(List<Change> changes, List<StreamMessage> wanted) {
    boolean isLast() {
      return changes.size() < PAGE;
    }

    Position end(Position before) {
      return changes.isEmpty() ? before : changes.getLast().position();
    }
  }
}
