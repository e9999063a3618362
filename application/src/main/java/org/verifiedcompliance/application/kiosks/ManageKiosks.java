package org.verifiedcompliance.application.kiosks;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Opens, lists and closes kiosks for the creator of a meeting and for admins. */
public final class ManageKiosks {
  private final Kiosks kiosks;
  private final Meetings meetings;
  private final SecretTokens secrets;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Works on these stores. */
  public ManageKiosks(
      Kiosks kiosks,
      Meetings meetings,
      SecretTokens secrets,
      IdGenerator ids,
      InstantSource clock) {
    this.kiosks = kiosks;
    this.meetings = meetings;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What came of a wish.
   *
   * @param <T> what was wished for
   */
  public sealed interface Result<T> {
    /** It is done. */
    record Done<T>(T value) implements Result<T> {}

    /** There is no such meeting, or no such kiosk of it. */
    record NoSuchThing<T>() implements Result<T> {}

    /** Somebody else's. */
    record NotAllowed<T>() implements Result<T> {}
  }

  /**
   * A kiosk that has just been opened.
   *
   * @param secret what the device must hold: shown this once
   */
  public record Opened(Kiosk kiosk, String secret) {}

  /** Opens one for a while. */
  public Result<Opened> open(CurrentUser host, MeetingId meeting, String label, Duration life) {
    return asHost(host, meeting, () -> Optional.of(opened(host, meeting, label, life)));
  }

  /** All of the meeting, the newest first. */
  public Result<List<Kiosk>> list(CurrentUser host, MeetingId meeting) {
    return asHost(host, meeting, () -> Optional.of(kiosks.list(meeting)));
  }

  /** Closes one for good. */
  public Result<KioskId> close(CurrentUser host, MeetingId meeting, KioskId kiosk) {
    return asHost(
        host,
        meeting,
        () -> Optional.of(kiosk).filter(id -> kiosks.close(meeting, id, clock.instant())));
  }

  private Opened opened(CurrentUser host, MeetingId meeting, String label, Duration life) {
    var secret = secrets.random();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = new KioskId(ids.random());
    var kiosk = new Kiosk(id, meeting, label, host.person(), now, now.plus(life), null);
    kiosks.add(kiosk, secrets.hashOf(secret).hex());
    return new Opened(kiosk, secret);
  }

  private <T> Result<T> asHost(CurrentUser host, MeetingId id, Supplier<Optional<T>> work) {
    var meeting = meetings.find(id);
    if (meeting.isEmpty()) {
      return new Result.NoSuchThing<>();
    }
    return Editors.include(host, meeting.get())
        ? work.get().<Result<T>>map(Result.Done::new).orElseGet(Result.NoSuchThing::new)
        : new Result.NotAllowed<>();
  }
}
