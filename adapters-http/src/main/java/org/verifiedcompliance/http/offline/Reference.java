package org.verifiedcompliance.http.offline;

import java.util.Locale;
import java.util.Optional;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.http.Requests;

/** By which field an operation names the thing that it is about. */
final class Reference {
  private Reference() {}

  /** The field, empty when the operation is about nothing else. */
  static Optional<String> field(OperationType type) {
    return switch (type) {
      case CHECK_IN, CHECK_OUT, PRESENCE, END_SESSION -> Optional.of("session_id");
      case CREATE_SESSION, UPDATE_MEETING -> Optional.of("meeting_id");
      case UPDATE_PROFILE, CREATE_MEETING -> Optional.empty();
    };
  }

  /** The field that names what an operation makes. */
  static Optional<String> made(OperationType type) {
    return switch (type) {
      case CREATE_SESSION -> Optional.of("session_id");
      case CREATE_MEETING -> Optional.of("meeting_id");
      case CHECK_IN, CHECK_OUT, PRESENCE, END_SESSION, UPDATE_PROFILE, UPDATE_MEETING ->
          Optional.empty();
    };
  }

  /** Ids are the same in capitals. */
  static String spelled(String name) {
    return Requests.parseUuid(name).isPresent() ? name.toLowerCase(Locale.ROOT) : name;
  }
}
