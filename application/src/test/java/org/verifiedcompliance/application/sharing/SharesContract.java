package org.verifiedcompliance.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.SharedSession;

/** What every store of shares does. */
public interface SharesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00.123456Z");
  Duration DAY = Duration.ofDays(1);
  Slice ALL = new Slice(200, 0);

  Shares shares();

  /** Somebody with an active account. */
  PersonId newPerson();

  /** Closes the account. */
  void deactivate(PersonId person);

  private static TokenHash newToken() {
    var half = UUID.randomUUID().toString().replace("-", "");
    return new TokenHash(half + half);
  }

  private static Visit visitAt(Instant time) {
    return new Visit(time, Visit.Client.PHONE, "192.0.2.0/24");
  }

  private Share added(PersonId person, TokenHash token, @Nullable Integer maxViews) {
    var sessions =
        List.of(
            new SharedSession(SessionFixture.newSessionId(), UUID.randomUUID()),
            new SharedSession(SessionFixture.newSessionId(), UUID.randomUUID()));
    var share =
        new Share(
            new ShareId(UUID.randomUUID()),
            person,
            "for the “court” 🙂",
            Set.of(ShareField.INITIALS, ShareField.DATES),
            sessions,
            maxViews,
            0,
            NOW,
            NOW.plus(DAY),
            null);
    shares().add(share, token);
    return share;
  }

  @Test
  default void aShareComesBackAsItWasAdded() {
    var person = newPerson();
    var token = newToken();
    var share = added(person, token, 3);

    assertThat(shares().find(person, share.id())).contains(share);
    assertThat(shares().findOpen(token, NOW)).contains(share);
    assertThat(shares().list(person, ALL)).containsExactly(share);
    assertThat(shares().listVisits(share.id(), ALL)).isEmpty();
  }

  @Test
  default void everyLookIsCountedAndKept() {
    var token = newToken();
    var share = added(newPerson(), token, null);
    var later = new Visit(NOW.plusSeconds(5), Visit.Client.UNKNOWN, "2001:db8:1::/48");

    assertThat(shares().visit(token, visitAt(NOW))).contains(share.viewed());
    assertThat(shares().visit(token, later)).contains(share.viewed().viewed());

    assertThat(shares().listVisits(share.id(), ALL)).containsExactly(later, visitAt(NOW));
    assertThat(shares().listVisits(share.id(), new Slice(1, 1))).containsExactly(visitAt(NOW));
  }

  @Test
  default void aShareOpensUntilItsLastMoment() {
    var token = newToken();
    added(newPerson(), token, null);
    var end = NOW.plus(DAY);

    assertThat(shares().visit(token, visitAt(end.minusNanos(1_000)))).isPresent();
    assertThat(shares().visit(token, visitAt(end))).isEmpty();
    assertThat(shares().findOpen(token, end)).isEmpty();
  }

  @Test
  default void anUnknownTokenAndThatOfAClosedAccountOpenNothing() {
    var person = newPerson();
    var token = newToken();
    var share = added(person, token, null);
    deactivate(person);

    assertThat(shares().visit(token, visitAt(NOW))).isEmpty();
    assertThat(shares().visit(newToken(), visitAt(NOW))).isEmpty();
    assertThat(shares().listVisits(share.id(), ALL)).isEmpty();
    assertThat(shares().find(person, share.id())).contains(share);
  }

  @Test
  default void aShareIsTakenBackByItsOwnerAloneAndForGood() {
    var person = newPerson();
    var token = newToken();
    var share = added(person, token, null);

    assertThat(shares().revoke(newPerson(), share.id(), NOW)).isFalse();
    assertThat(shares().findOpen(token, NOW)).isPresent();
    assertThat(shares().revoke(person, share.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(shares().revoke(person, share.id(), NOW.plusSeconds(9))).isTrue();

    assertThat(shares().visit(token, visitAt(NOW.plusSeconds(2)))).isEmpty();
    assertThat(shares().find(person, share.id())).contains(share.revoked(NOW.plusSeconds(1)));
    assertThat(shares().find(newPerson(), share.id())).isEmpty();
  }

  @Test
  default void ofManyAtOnceNoMoreSeeItThanMay() throws InterruptedException, ExecutionException {
    var token = newToken();
    var share = added(newPerson(), token, 5);
    Callable<Boolean> look = () -> shares().visit(token, visitAt(NOW)).isPresent();

    try (var threads = Executors.newFixedThreadPool(8)) {
      var looks = threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> look).toList());
      var seen = 0;
      for (Future<Boolean> each : looks) {
        seen += each.get() ? 1 : 0;
      }
      assertThat(seen).isEqualTo(5);
    }
    assertThat(shares().listVisits(share.id(), ALL)).hasSize(5);
    assertThat(shares().findOpen(token, NOW)).isEmpty();
  }

  @Test
  default void theNewestComesFirstInParts() {
    var person = newPerson();
    var first = added(person, newToken(), null);
    var second = added(person, newToken(), null);
    added(newPerson(), newToken(), null);

    assertThat(shares().list(person, ALL)).containsExactlyInAnyOrder(first, second);
    var parts =
        List.of(
            shares().list(person, new Slice(1, 0)).getFirst(),
            shares().list(person, new Slice(1, 1)).getFirst());
    assertThat(parts).isEqualTo(shares().list(person, ALL));
  }

  @Test
  default void whoReadsOnSeesEachLookOnceWhilePeopleLook() {
    var token = newToken();
    var share = added(newPerson(), token, null);
    for (int i = 0; i < 5; i++) {
      assertThat(shares().visit(token, visitAt(NOW.plusSeconds(i / 2)))).isPresent();
    }
    var before = shares().listVisits(share.id(), ALL);

    var read =
        Walk.through(
            slice -> shares().listVisits(share.id(), slice),
            () -> assertThat(shares().visit(token, visitAt(NOW.plusSeconds(9)))).isPresent());

    assertThat(read).isEqualTo(before);
    assertThat(Walk.through(slice -> shares().list(share.person(), slice)))
        .isEqualTo(shares().list(share.person(), ALL));
  }

  @Test
  default void whatIsTooOldGoes() {
    var person = newPerson();
    var token = newToken();
    var share = added(person, token, null);
    assertThat(shares().visit(token, visitAt(NOW))).isPresent();
    assertThat(shares().visit(token, visitAt(NOW.plusSeconds(60)))).isPresent();

    shares().removeBefore(NOW.plusSeconds(30));
    assertThat(shares().listVisits(share.id(), ALL)).containsExactly(visitAt(NOW.plusSeconds(60)));
    shares().removeBefore(NOW.plus(DAY));
    assertThat(shares().find(person, share.id())).isPresent();
    shares().removeBefore(NOW.plus(DAY).plusSeconds(1));
    assertThat(shares().find(person, share.id())).isEmpty();
  }
}
