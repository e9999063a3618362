package org.verifiedcompliance.bootstrap.storm.check;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.check.Rows.Fact;
import org.verifiedcompliance.bootstrap.storm.check.Rows.Stored;

/** The state of a session by its facts, written anew so that no error of the product is shared. */
record Fold(
    String status,
    @Nullable String checkIn,
    @Nullable Instant arrived,
    @Nullable String checkOut,
    @Nullable Instant left) {

  static Fold of(List<Fact> facts) {
    var state = new Fold("planned", null, null, null, null);
    for (var fact : facts) {
      state = fact.accepted() ? state.after(fact) : state;
    }
    return state;
  }

  /** What is stored otherwise, empty when nothing is. */
  String difference(Stored session) {
    var isSame =
        status.equals(session.status())
            && Objects.equals(checkIn, session.checkIn())
            && Objects.equals(checkOut, session.checkOut())
            && Objects.equals(arrived, session.arrived())
            && Objects.equals(left, session.left());
    return isSame ? "" : "the facts make " + this + ", stored is " + session;
  }

  private Fold after(Fact fact) {
    return switch (fact.type()) {
      case "check_in" -> came(fact);
      case "check_out" -> left(fact);
      case "end" -> closed(status.equals("auto_closed") ? status : "ended");
      case "auto_close" -> closed("auto_closed");
      case "expire" -> closed("expired");
      default -> this;
    };
  }

  /** Told late: what expired was only supposed to, what somebody ended stays ended. */
  private Fold came(Fact fact) {
    var how = status.equals("ended") ? status : "checked_in";
    return new Fold(how, fact.id(), fact.at(), checkOut, left);
  }

  /** Told late: what the server closed stays so, and nobody left before they came. */
  private Fold left(Fact fact) {
    var how = status.equals("checked_in") ? "completed" : status;
    var at = arrived != null && fact.at().isBefore(arrived) ? arrived : fact.at();
    return new Fold(how, checkIn, arrived, fact.id(), at);
  }

  private Fold closed(String how) {
    return new Fold(how, checkIn, arrived, checkOut, left);
  }
}
