package org.verifiedcompliance.application.sharing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.ShareState;

/** What people do with the links that they made; those of others do not exist for them. */
public final class ManageShares {
  /** How long looks are kept, and shares after their end. */
  public static final Duration KEPT = Duration.ofDays(365);

  private final Shares shares;
  private final AuditLog audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ManageShares(Shares shares, AuditLog audit, UnitOfWork unitOfWork, InstantSource clock) {
    this.shares = shares;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** A share and where it stands now. */
  public record Listed(Share share, ShareState state) {}

  /** The person's shares, the newest first. */
  public Part<Listed> list(PersonId person, Slice slice) {
    var now = clock.instant();
    return shares.list(person, slice).map(share -> new Listed(share, share.stateAt(now)));
  }

  /** Takes a share back: from now on it shows nothing. False when there is none. */
  public boolean revoke(PersonId person, ShareId id) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> {
      var known = shares.revoke(person, id, now);
      if (known) {
        audit.write(AuditEntry.of("share.revoked", "share", id.value()).concerning(person));
      }
      return known;
    });
  }

  /** Who looked at a share, the last first; empty when there is no such share. */
  public Optional<Part<Visit>> visits(PersonId person, ShareId id, Slice slice) {
    return shares.find(person, id).map(share -> shares.listVisits(share.id(), slice));
  }

  /**
   * Forgets what is older than it may be.
   *
   * @return how much
   */
  public int forget() {
    return shares.removeBefore(clock.instant().minus(KEPT));
  }
}
