package org.verifiedcompliance.application.consents;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.ConsentStanding;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.PersonChange;

/** Keeps the choice as a record of its own and on the person, together. */
public final class ChooseConsentService implements ChooseConsent {
  private final Consents consents;
  private final EditPerson editPerson;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports, and what changes people. */
  public ChooseConsentService(
      Consents consents, EditPerson editPerson, UnitOfWork unitOfWork, InstantSource clock) {
    this.consents = consents;
    this.editPerson = editPerson;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome choose(Command command) {
    return unitOfWork.inTransaction(() -> {
      consents.lock(command.by().person());
      return switch (command) {
        case Grant(var by, var version, var language) -> grant(by, version, language);
        case Withdraw(var by, var seen) -> withdraw(by, seen);
      };
    });
  }

  private Outcome grant(CurrentUser by, long version, @Nullable String language) {
    var standing = consents.standing(by.person());
    if (standing.current() != version) {
      return new Outcome.Outdated(standing.current());
    }
    var latest = standing.latest();
    var isNew = latest == null || !latest.isOwnGrant() || latest.version() != version;
    return keep(by, isNew ? choice(by, version, true, language) : null, true);
  }

  private Outcome withdraw(CurrentUser by, Seen<ConsentStanding> seen) {
    var standing = consents.standing(by.person());
    if (!seen.isStill(standing)) {
      return new Outcome.Stale();
    }
    var choice = standing.isGranted() ? choice(by, standing.current(), false, null) : null;
    return keep(by, choice, false);
  }

  private ConsentRecord choice(
      CurrentUser by, long version, boolean granted, @Nullable String language) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ConsentRecord(by.person(), version, granted, language, now, by.person());
  }

  /** The record comes before the edit: the store adds one itself where none tells of the edit. */
  private Outcome keep(CurrentUser by, @Nullable ConsentRecord choice, boolean granted) {
    if (choice != null) {
      consents.add(choice);
    }
    var edit =
        new EditPerson.Command(
            by,
            by.person(),
            new PersonChange(null, null, null, null, granted),
            new Base.Present<>(),
            null,
            EditOrigin.LIVE);
    return editPerson.edit(edit) instanceof EditPerson.Outcome.NotFound
        ? new Outcome.NotFound()
        : new Outcome.Kept(consents.standing(by.person()));
  }
}
