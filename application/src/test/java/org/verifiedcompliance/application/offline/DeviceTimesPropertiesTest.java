package org.verifiedcompliance.application.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

/** What holds for every phone, whatever its clocks do; each seed is a history. */
final class DeviceTimesPropertiesTest {
  private static final int HISTORIES = 5_000;
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final PersonId ANNA = new PersonId(new UUID(0, 1));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void noTimeIsEverOutsideItsBoundsOrAfterTheReceipt() {
    for (var seed = 0; seed < HISTORIES; seed++) {
      var phone = new Phone(seed);
      var liar = new Random(seed);
      var sending = phone.sending();
      var moment = phone.moment();
      var wild =
          new DeviceMoment(
              moment.wall().plusSeconds(liar.nextLong(-1_000_000, 1_000_000)),
              liar.nextBoolean() ? moment.boot() : null,
              Duration.ofSeconds(liar.nextLong(0, 1_000_000)));

      for (var said : new DeviceMoment[] {moment, wild}) {
        var when = phone.times().of(sending, said);
        assertThat(when.at()).as("seed " + seed).isBeforeOrEqualTo(when.notAfter());
        assertThat(when.notAfter()).as("seed " + seed).isBeforeOrEqualTo(sending.receivedAt());
        if (when.isAnchored()) {
          assertThat(when.at()).as("seed " + seed).isAfterOrEqualTo(phone.anchor.at());
        }
      }
    }
  }

  @Test
  void honestCountersTellTheTimeWhateverTheWallClockDoes() {
    for (var seed = 0; seed < HISTORIES; seed++) {
      var phone = new Phone(seed);
      var when = phone.times().of(phone.sending(), phone.moment());

      if (!phone.restarted || when.isAnchored()) {
        assertThat(Duration.between(phone.happened, when.at()).abs())
            .as("seed " + seed)
            .isLessThanOrEqualTo(MINUTE);
      }
    }
  }

  @Test
  void theTimeBetweenTwoMomentsOfOneSendingIsThatOfTheCounter() {
    for (var seed = 0; seed < HISTORIES; seed++) {
      var phone = new Phone(seed);
      if (phone.restarted) {
        continue;
      }
      var first = phone.moment();
      var more = Duration.ofSeconds(new Random(seed).nextLong(0, 60));
      var second =
          new DeviceMoment(first.wall().minusSeconds(7), first.boot(), first.elapsed().plus(more));

      var came = phone.times().of(phone.sending(), first).at();
      var left = phone.times().of(phone.sending(), second).at();

      assertThat(Duration.between(came, left)).as("seed " + seed).isEqualTo(more);
    }
  }

  /** A phone that got a token, did something, perhaps started again, and sent. */
  private static final class Phone {
    final TimeAnchor anchor;
    final Instant happened;
    final boolean restarted;
    private final Instant sent;
    private final Instant booted;
    private final @Nullable String token;
    private final Duration wrong;
    private final Duration setBy;

    Phone(long seed) {
      var random = new Random(seed);
      booted = START.plusSeconds(random.nextLong(0, 86_400));
      var anchored = booted.plusSeconds(random.nextLong(1, 86_400));
      happened = anchored.plusSeconds(random.nextLong(0, 2 * 86_400));
      sent = happened.plusSeconds(random.nextLong(120, 10 * 86_400));
      restarted = random.nextInt(3) == 0;
      token = random.nextBoolean() ? "token" : null;
      wrong = Duration.ofSeconds(random.nextLong(-2 * 86_400, 7_200));
      setBy =
          random.nextBoolean()
              ? Duration.ZERO
              : Duration.ofSeconds(random.nextLong(-90_000, 90_000));
      anchor = new TimeAnchor(ANNA, "phone", "b1", Duration.between(booted, anchored), anchored);
    }

    Sending sending() {
      var start = restarted ? sent.minusSeconds(60) : booted;
      return new Sending(
          ANNA,
          "phone",
          sent.plus(wrong).plus(setBy),
          restarted ? "b2" : "b1",
          Duration.between(start, sent),
          token,
          sent.plusSeconds(1));
    }

    DeviceMoment moment() {
      return new DeviceMoment(happened.plus(wrong), "b1", Duration.between(booted, happened));
    }

    DeviceTimes times() {
      return new DeviceTimes(
          new TimeTokens() {
            @Override
            public String issue(TimeAnchor given) {
              return "token";
            }

            @Override
            public Optional<TimeAnchor> read(String text) {
              return Optional.of(anchor);
            }
          },
          TimeLimits.standard());
    }
  }
}
