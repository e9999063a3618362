package org.verifiedcompliance.application.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.codes.VenueCode;
import org.verifiedcompliance.domain.codes.VenueCodeUse;
import org.verifiedcompliance.domain.codes.VenueCodeUses;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionInContext;

/**
 * Looks at the codes that people present. A wrong one never refuses anything; it only does not
 * help. A right one counts when the check-in or check-out is kept, once for each person.
 */
public final class CodeDesk {
  /** So many wrong codes of one person at one meeting, and none is looked at for a while. */
  static final int ENOUGH_MISSES = 5;

  private static final Duration WHILE = Duration.ofMinutes(10);

  private final RotatingCodes codes;
  private final VenueCodeUses uses;
  private final PolicyBook policies;
  private final NearDates dates;
  private final UnitOfWork unitOfWork;

  /** Takes the codes, and where their uses are kept. */
  public CodeDesk(
      RotatingCodes codes,
      VenueCodeUses uses,
      PolicyBook policies,
      Occurrences occurrences,
      UnitOfWork unitOfWork) {
    this.codes = codes;
    this.uses = uses;
    this.policies = policies;
    this.dates = new NearDates(occurrences);
    this.unitOfWork = unitOfWork;
  }

  /**
   * What the code says for the person.
   *
   * @param typed what was scanned or typed, null when nothing was
   * @param at when, by the server's clock: the code must have been shown then
   * @param now when the server heard of it: wrong ones are counted by this
   */
  public Witnessed examine(
      SessionInContext context, @Nullable String typed, Instant at, Instant now) {
    var meeting = context.session().details().meeting();
    if (typed == null || typed.isBlank() || meeting == null) {
      return Witnessed.NOTHING;
    }
    var window = policies.of(context.policies()).attendance().window();
    var near = dates.at(context.schedule(), window, at);
    if (near.isEmpty()) {
      return Witnessed.remark(
          "VENUE_CODE_UNREAD",
          "No date of this meeting is open now, so the code was not looked at. Scan again then.");
    }
    var step =
        VenueCode.read(typed)
            .map(code -> codes.stepOf(code, meeting, near.get().date(), at))
            .orElse(OptionalLong.empty());
    var person = context.session().person();
    return step.isPresent()
        ? right(new VenueCodeUse(person, meeting, step.getAsLong(), now))
        : wrong(person, meeting, now);
  }

  /**
   * Keeps what the code counts with, and the code as used: both or neither.
   *
   * @return stale when the person used the code at the same time elsewhere
   */
  public Recording keep(Witnessed witnessed, Supplier<Recording> recording) {
    if (!(witnessed.use() instanceof VenueCodeUse use)) {
      return recording.get();
    }
    try {
      return unitOfWork.inTransaction(() -> {
        if (!uses.add(use)) {
          throw new Undone(new Recording.Stale());
        }
        return kept(recording.get());
      });
    } catch (Undone undone) {
      return undone.because;
    }
  }

  private Witnessed right(VenueCodeUse use) {
    var standing = uses.standing(use, use.at().minus(WHILE));
    if (standing.misses() >= ENOUGH_MISSES) {
      return Witnessed.remark(
          "VENUE_CODE_BLOCKED",
          "Too many wrong codes came from you. Wait ten minutes, or ask the host to confirm you.");
    }
    return standing.usedBefore()
        ? Witnessed.remark(
            "VENUE_CODE_REPEATED", "You used this code before. Scan the one that is shown now.")
        : Witnessed.by(use);
  }

  private Witnessed wrong(PersonId person, MeetingId meeting, Instant now) {
    uses.miss(person, meeting, now, now.minus(WHILE), ENOUGH_MISSES);
    return Witnessed.remark(
        "VENUE_CODE_WRONG",
        "This is not the code that is shown now. Scan the one on the screen again.");
  }

  /** Anything but a kept fact must give the code back, and only an exception does. */
  private static Recording kept(Recording recording) {
    if (recording instanceof Recording.Recorded) {
      return recording;
    }
    throw new Undone(recording);
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Recording because;

    Undone(Recording because) {
      super("the code is given back", null, false, false);
      this.because = because;
    }
  }
}
