package org.verifiedcompliance.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sharing.ShareSessions.Choice;
import org.verifiedcompliance.application.sharing.ShareSessions.Outcome;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.ShareState;
import org.verifiedcompliance.domain.verification.LocationFlag;

class SharingTest {
  private static final Slice ALL = new Slice(200, 0);

  private final ShareWorld world = new ShareWorld();
  private final Session session = world.attended(world.ada.id(), 30);

  @BeforeEach
  void itIsTheNextDay() {
    world.clock.set(OPENED.plus(Duration.ofDays(1)));
  }

  private Outcome.Shared made(Set<ShareField> fields) {
    return (Outcome.Shared)
        world.shared(new Choice.These(List.of(session.id(), session.id())), fields, null);
  }

  private SharedProof.Stay stay(Set<ShareField> fields) {
    return world.read.read(made(fields).token(), visit()).orElseThrow().stays().getFirst();
  }

  private Visit visit() {
    return new Visit(world.clock.instant(), Visit.Client.COMPUTER, "192.0.2.0/24");
  }

  @Test
  void nothingButTheVerdictIsShownUnlessItWasChosen() {
    var shared = made(Set.of());
    var proof = world.read.read(shared.token(), null).orElseThrow();

    assertThat(proof.person()).isNull();
    assertThat(proof.stays()).hasSize(1);
    var stay = proof.stays().getFirst();
    assertThat(stay.shownAs()).isNotEqualTo(session.id().value());
    assertThat(stay.verdict()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(stay.meeting()).isNull();
    assertThat(stay.place()).isNull();
    assertThat(stay.date()).isNull();
    assertThat(stay.arrived()).isNull();
    assertThat(stay.left()).isNull();
    assertThat(stay.zone()).isNull();
    assertThat(stay.duration()).isNull();
    assertThat(stay.checkIn())
        .isEqualTo(
            new SharedProof.Judged(LocationFlag.VERIFIED, false, null, List.of(), null, null));
  }

  @Test
  void whatWasChosenIsShown() {
    var most =
        EnumSet.complementOf(EnumSet.of(ShareField.INITIALS, ShareField.CITY, ShareField.DATES));
    var proof = world.read.read(made(most).token(), visit()).orElseThrow();
    var stay = proof.stays().getFirst();

    assertThat(proof.person()).isEqualTo("Ada Example");
    assertThat(stay.meeting()).isEqualTo("Town hall");
    assertThat(stay.place()).isEqualTo("1 Main Street");
    assertThat(stay.arrived()).isEqualTo(OPENED.plusSeconds(1800));
    assertThat(stay.left()).isEqualTo(OPENED.plusSeconds(3600));
    assertThat(stay.zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(stay.duration()).isEqualTo(Duration.ofMinutes(30));
    var judged = stay.checkIn();
    assertThat(judged.reasons())
        .extracting(PlainReason::code)
        .containsExactly("FIX_FRESH", "INSIDE_GEOFENCE");
    assertThat(judged.reasons().toString()).doesNotContain("3 s old", "inside");
    assertThat(judged.policy()).isNotNull();
    assertThat(judged.assurance()).isNotNull();
  }

  @Test
  void lessIsShownWhereLessWasChosen() {
    var less = Set.of(ShareField.INITIALS, ShareField.CITY, ShareField.DATES);
    var stay = stay(less);

    assertThat(world.read.read(made(less).token(), null).orElseThrow().person()).isEqualTo("A. E.");
    assertThat(stay.place()).isNull();
    assertThat(stay.date()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(stay.arrived()).isNull();
    assertThat(PlainReason.of("VENUE_CODE_OK").sentence()).contains("screen");
  }

  @Test
  void aRangeTakesThoseThatBeganInItAndIsSettledThen() {
    world.attended(world.ada.id(), 90);
    world.attended(world.newPerson().id(), 30);
    var from = OPENED.plusSeconds(30 * 60);

    var both = world.shared(new Choice.Between(from, null), ShareField.USUAL, null);
    var first = world.shared(new Choice.Between(null, OPENED.plusSeconds(90 * 60)), Set.of(), null);
    world.attended(world.ada.id(), 150);

    assertThat(((Outcome.Shared) both).share().sessions()).hasSize(2);
    assertThat(((Outcome.Shared) first).share().sessions()).hasSize(1);
    assertThat(world.shared(new Choice.Between(null, OPENED), Set.of(), null))
        .isEqualTo(new Outcome.NothingToShare());
  }

  @Test
  void oneLinkShowsSoManyAndNoMore() {
    for (var i = 1; i <= Share.MOST_SESSIONS; i++) {
      world.attended(world.ada.id(), 60L * i + 30);
    }

    assertThat(world.shared(new Choice.Between(OPENED, null), Set.of(), null))
        .isEqualTo(new Outcome.TooMany(Share.MOST_SESSIONS + 1));
  }

  @Test
  void sessionsOfOthersAndUnknownOnesAreNotShared() {
    var foreign = world.attended(world.newPerson().id(), 30).id();
    for (var other : List.of(foreign, SessionFixture.newSessionId())) {
      assertThat(world.shared(new Choice.These(List.of(session.id(), other)), Set.of(), null))
          .isEqualTo(new Outcome.NoSuchSession());
    }
    assertThat(world.manage.list(world.ada.id(), ALL)).isEmpty();
  }

  @Test
  void aSessionToWhichNobodyCameSaysSo() {
    var planned = SessionFixture.planned(world.ada.id());
    world.sessions.add(planned);
    var chosen = new Choice.These(List.of(planned.id()));
    var all = Set.of(ShareField.TIMES, ShareField.DURATION, ShareField.REASONS);
    var token = ((Outcome.Shared) world.shared(chosen, all, 1)).token();

    var stay = world.read.read(token, visit()).orElseThrow().stays().getFirst();
    assertThat(stay.verdict()).isNull();
    assertThat(stay.checkIn()).isNull();
    assertThat(stay.duration()).isNull();
    assertThat(world.read.read(token, visit())).isEmpty();
  }

  @Test
  void whoSharedSeesWhoLookedAndTakesItBack() {
    var shared = made(ShareField.USUAL);
    var id = shared.share().id();
    assertThat(world.read.read(shared.token(), visit())).isPresent();
    var stranger = world.newPerson().id();

    assertThat(world.manage.visits(world.ada.id(), id, ALL)).contains(Part.end(List.of(visit())));
    assertThat(world.manage.visits(stranger, id, ALL)).isEmpty();
    assertThat(world.manage.revoke(stranger, id)).isFalse();
    assertThat(world.manage.revoke(world.ada.id(), new ShareId(id.value()))).isTrue();
    assertThat(world.read.read(shared.token(), visit())).isEmpty();
    assertThat(world.manage.list(world.ada.id(), ALL))
        .extracting(ManageShares.Listed::state)
        .containsExactly(ShareState.REVOKED);
    world.clock.set(world.clock.instant().plus(Duration.ofDays(396)));
    assertThat(world.manage.forget()).isEqualTo(2);
  }
}
