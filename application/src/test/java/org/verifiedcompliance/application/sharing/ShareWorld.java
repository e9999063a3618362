package org.verifiedcompliance.application.sharing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.sharing.ShareSessions.Choice;
import org.verifiedcompliance.application.sharing.ShareSessions.Outcome;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sharing.ShareField;

/** People who attended, and their links, in memory. */
public final class ShareWorld {
  public final TestClock clock = new TestClock();
  public final InMemoryPeople people = new InMemoryPeople();
  public final InMemoryMeetings meetings = new InMemoryMeetings();
  public final InMemorySessions sessions = new InMemorySessions(people, meetings);
  public final InMemoryAccounts accounts = new InMemoryAccounts(people);
  public final InMemoryShares shares = new InMemoryShares(accounts);
  public final InMemoryAuditLog audit = new InMemoryAuditLog(clock);
  public final Person ada = newPerson();

  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final CountingSecretTokens secrets = new CountingSecretTokens();

  public final ShareSessions share =
      new ShareSessionsService(
          shares, sessions, secrets, audit, unitOfWork, new CountingIds(), clock);
  public final ReadShare read =
      new ReadShareService(
          shares, people, sessions, meetings, _ -> Map.of(), secrets, unitOfWork, clock);
  public final ManageShares manage = new ManageShares(shares, audit, unitOfWork, clock);

  /** Somebody with an active account. */
  public Person newPerson() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    accounts.add(AccountFixture.accountOf(person));
    return person;
  }

  /** A session at which the person was checked in, so many minutes after the fixture's opening. */
  public Session attended(PersonId person, long minutes) {
    var planned = SessionFixture.planned(person);
    sessions.add(planned);
    var arrival = SessionFixture.checkIn(planned, minutes);
    var there = planned.checkIn(arrival);
    sessions.record(there, arrival);
    var departure = SessionFixture.checkOut(there, minutes + 30);
    var gone = there.checkOut(departure);
    sessions.record(gone, departure);
    return gone;
  }

  /** What becomes of Ada's wish. */
  public Outcome shared(Choice choice, Set<ShareField> fields, @Nullable Integer maxViews) {
    return share.share(
        new ShareSessions.Command(
            ada.id(), choice, fields, Duration.ofDays(30), maxViews, "for the court"));
  }
}
