package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.application.codes.PlainCodeSecrets;
import org.verifiedcompliance.application.codes.RotatingCodes;
import org.verifiedcompliance.application.devices.InMemorySyncedDevices;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.witnesses.Admission;
import org.verifiedcompliance.application.witnesses.ConfirmPresence;
import org.verifiedcompliance.application.witnesses.ConfirmPresenceService;
import org.verifiedcompliance.application.witnesses.WitnessedAgain;
import org.verifiedcompliance.domain.codes.InMemoryVenueCodeUses;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OccurrenceFinder;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.InMemoryClosedPeriods;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** People, meetings, sessions and all that can be done with them, in memory or elsewhere. */
public final class AttendanceWorld {
  /** Where everything takes place. */
  public static final Coordinate PLACE = SessionFixture.PLACE;

  /** Three kilometres north of it. */
  public static final Coordinate ELSEWHERE =
      new Coordinate(PLACE.latitude() + 0.027, PLACE.longitude());

  /** One for all worlds, since several may share a store. */
  private static final IdGenerator IDS = new CountingIds();

  public final TestClock clock = new TestClock();
  public final People people;
  public final Meetings meetings;
  public final Sessions sessions;

  /** What is closed here is closed at the sessions of this world, as far as they are in memory. */
  public final ClosedPeriods periods;

  /** What is chosen here judges at the sessions of this world, unless they lie in a database. */
  public final InMemoryPolicies choices;

  private final AttendancePolicy attendance = AttendancePolicy.standard();
  private final UnitOfWork unitOfWork;
  private final AttendanceJudge judge;
  private final PolicyTexts texts;
  private final PolicyBook book;
  private final RotatingCodes rotating;
  private final CodeDesk codes;
  private final PoliciesInForce policies;
  private final Ledger ledger;
  private final Expiry expiry = new Expiry(new WeeklyOccurrences());
  private Consumer<PersonId> agreed = person -> {};

  /** A world in memory under the standard policy. */
  public AttendanceWorld() {
    this(VerificationPolicy.standard());
  }

  /** A world in memory under another policy. */
  public AttendanceWorld(VerificationPolicy policy) {
    this(new InMemoryPeople(), new InMemoryMeetings(), policy);
  }

  /** A world in these stores under the standard policy. */
  public AttendanceWorld(
      People people, Meetings meetings, Sessions sessions, UnitOfWork unitOfWork) {
    this(
        people,
        meetings,
        sessions,
        unitOfWork,
        VerificationPolicy.standard(),
        new InMemoryPolicies());
  }

  /** The same where those who agree do so on a record of their own. */
  public AttendanceWorld agreeing(Consumer<PersonId> onRecord) {
    agreed = onRecord;
    return this;
  }

  private AttendanceWorld(People people, Meetings meetings, VerificationPolicy policy) {
    this(people, meetings, policy, new InMemoryPolicies());
  }

  private AttendanceWorld(
      People people, Meetings meetings, VerificationPolicy policy, InMemoryPolicies choices) {
    this(
        people,
        meetings,
        new InMemorySessions(people, meetings, choices),
        new SerialUnitOfWork(),
        policy,
        choices);
  }

  private AttendanceWorld(
      People people,
      Meetings meetings,
      Sessions sessions,
      UnitOfWork unitOfWork,
      VerificationPolicy policy,
      InMemoryPolicies choices) {
    this.choices = choices;
    this.people = people;
    this.meetings = meetings;
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    periods =
        sessions instanceof InMemorySessions kept
            ? new InMemoryClosedPeriods(kept, new InMemoryReviews(kept, people))
            : new InMemoryClosedPeriods();
    var verifier = new Verifier(new Wgs84Geodesic());
    texts = new InMemoryPolicyTexts();
    book = new PolicyBook(new JudgingPolicy(policy, attendance), texts);
    rotating = new RotatingCodes(new PlainCodeSecrets(), Duration.ofSeconds(30));
    codes =
        new CodeDesk(
            rotating, new InMemoryVenueCodeUses(), book, new WeeklyOccurrences(), unitOfWork);
    policies = new PoliciesInForce(choices, book);
    ledger = new Ledger(sessions, policies);
    judge =
        new AttendanceJudge(verifier, book, new WeeklyOccurrences(), new SignedAttestations(), IDS);
  }

  public OpenSession openSession() {
    return new OpenSessionService(
        sessions, meetings, policies, expiry, new Meters(150), IDS, clock);
  }

  /** Closes the sessions of this store that are due; nobody has a phone that is known. */
  public CloseDueSessions closeDue(DueSessions due) {
    return closeDue(due, new InMemorySyncedDevices());
  }

  /** Closes the sessions of this store that are due, or of which no phone has anything to tell. */
  public CloseDueSessions closeDue(DueSessions due, SyncedDevices devices) {
    return new CloseDueSessionsService(
        sessions, due, ledger, expiry, devices, policies, IDS, clock);
  }

  /** In which every later fact is recorded. */
  public Ledger ledger() {
    return ledger;
  }

  public CheckIn checkIn() {
    var supersession = new Supersession(sessions, ledger, unitOfWork, IDS);
    return new CheckInService(
        sessions, ledger, judge, supersession, lateStays(), records(), codes, clock);
  }

  /** In force at the meetings of this world. */
  public PoliciesInForce policies() {
    return policies;
  }

  /** Those of these periods. */
  public ClosedRecords records() {
    return new ClosedRecords(periods, sessions);
  }

  LateStays lateStays() {
    return new LateStays(sessions, ledger, policies, unitOfWork, IDS);
  }

  public CheckOut checkOut() {
    return new CheckOutService(sessions, ledger, judge, lateStays(), records(), codes, clock);
  }

  public ReportPresence reportPresence() {
    var verifier = new Verifier(new Wgs84Geodesic());
    var late = new LateFacts(ledger, new Reassessment(verifier, policies), unitOfWork, IDS);
    var presence = new PresenceJudge(verifier, new Wgs84Geodesic(), policies, IDS);
    return new ReportPresenceService(sessions, policies, late, presence, records(), clock);
  }

  /** Takes the word of hosts. */
  public ConfirmPresence confirmPresence() {
    var replay = new Replay(new Verifier(new Wgs84Geodesic()));
    var again = new WitnessedAgain(replay, texts, new InMemoryPolicies(), book);
    var admission = new Admission(ledger, unitOfWork, IDS);
    return new ConfirmPresenceService(sessions, meetings, again, admission, records(), IDS, clock);
  }

  public EndSession endSession() {
    return new EndSessionService(sessions, ledger, policies, lateStays(), records(), IDS, clock);
  }

  public FindSession findSession() {
    return new FindSessionService(sessions);
  }

  public FindActiveSession findActiveSession() {
    return new FindActiveSessionService(sessions, clock);
  }

  public ReadSessionDetails readDetails() {
    return new ReadSessionDetailsService(sessions, meetings, policies, new Wgs84Geodesic());
  }

  /** The code on the screen of a meeting now. */
  public String codeAt(Meeting meeting) {
    var now = clock.instant();
    var date =
        meeting.schedule() instanceof MeetingSchedule schedule
            ? new OccurrenceFinder(new WeeklyOccurrences()).at(schedule, now).orElseThrow()
            : null;
    return rotating.at(meeting.id(), date, now).code().shown();
  }

  /** What a phone says that knows no place, with a code. */
  public LocationReport typing(String code) {
    return new LocationReport(List.of(), clock.instant(), code, null);
  }

  /** A person who agreed that their location is taken. */
  public PersonId newPerson() {
    return newPerson(true);
  }

  /** A person on record. */
  public PersonId newPerson(boolean consent) {
    var person = SessionFixture.person(consent);
    people.add(person);
    if (consent) {
      agreed.accept(person.id());
    }
    return person.id();
  }

  /** A meeting at the place every Monday from 18:00 to 19:00 UTC, published by somebody. */
  public Meeting newMeeting(@Nullable PersonId creator) {
    var meeting = MeetingFixture.meetingAt(PLACE).by(creator).build();
    meetings.add(meeting);
    return meeting;
  }

  /** A session of this person at the place, without a meeting. */
  public PlannedSession newSession(PersonId person) {
    var session = SessionFixture.planned(person, null, null, clock.instant());
    sessions.add(session);
    return session;
  }

  /** A good reading at the place, taken now. */
  public LocationReport here() {
    return at(new Coordinate(PLACE.latitude() + 0.0001234, PLACE.longitude() + 0.0001234));
  }

  /** A good reading three kilometres away. */
  public LocationReport elsewhere() {
    return at(ELSEWHERE);
  }

  /** A phone that knows no place. */
  public LocationReport nowhere() {
    return new LocationReport(List.of(), clock.instant(), null, null);
  }

  /** A good reading anywhere, taken now. */
  public LocationReport at(Coordinate position) {
    var now = clock.instant();
    var fix =
        new LocationFix(
            position, new Meters(12), null, null, null, Platform.ANDROID, now, false, "fused", 7);
    return new LocationReport(List.of(fix), now, null, "here I am");
  }
}
