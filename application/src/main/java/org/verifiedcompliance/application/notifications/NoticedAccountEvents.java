package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.notifications.Notifier.Notice;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Account events of which the person hears, in the transaction that keeps them: whoever adds an
 * event need not think of the notice.
 */
public final class NoticedAccountEvents implements AccountEvents {
  private final AccountEvents kept;
  private final Notifier notifier;
  private final SignIns signIns;
  private final SeenDevices seen;
  private final SecretTokens secrets;

  /** Keeps events there, and tells people by this notifier. */
  public NoticedAccountEvents(
      AccountEvents kept,
      Notifier notifier,
      SignIns signIns,
      SeenDevices seen,
      SecretTokens secrets) {
    this.kept = kept;
    this.notifier = notifier;
    this.signIns = signIns;
    this.seen = seen;
    this.secrets = secrets;
  }

  @Override
  public void add(AccountEvent event) {
    kept.add(event);
    if (event.person() instanceof PersonId person) {
      tell(event, person);
    }
  }

  @Override
  public List<AccountEvent> list(PersonId person) {
    return kept.list(person);
  }

  @Override
  public int removeAddresses(Instant before, int most) {
    return kept.removeAddresses(before, most);
  }

  private void tell(AccountEvent event, PersonId person) {
    switch (event.kind()) {
      case LOGIN_SUCCEEDED -> tellOfNewDevice(event, person);
      case PASSWORD_CHANGED, PASSWORD_RESET ->
          tell(event, person, NotificationKind.PASSWORD_CHANGED);
      case LOGGED_OUT_EVERYWHERE -> tell(event, person, NotificationKind.SIGNED_OUT_EVERYWHERE);
      case REFRESH_REUSED -> tell(event, person, NotificationKind.REFRESH_REUSED);
      case REGISTERED,
          ADMIN_CREATED,
          LOGIN_FAILED,
          SIGN_IN_ENDED,
          SECOND_FACTOR_FAILED,
          SECOND_FACTOR_ON,
          SECOND_FACTOR_OFF,
          RECOVERY_CODE_USED,
          EMAIL_CHANGED -> {
        // letters of their own tell of some
      }
    }
  }

  private void tellOfNewDevice(AccountEvent event, PersonId person) {
    var device = secrets.hashOf(deviceName(event, person) + "\n" + network(event.address()));
    if (seen.see(person, device, event.at()) == SeenDevices.Sighting.NEW) {
      tell(event, person, NotificationKind.NEW_SIGN_IN);
    }
  }

  private void tell(AccountEvent event, PersonId person, NotificationKind kind) {
    UUID subject = Objects.requireNonNullElse(event.signIn(), person.value());
    notifier.tell(new Notice(person, kind, subject, null, event.at(), null));
  }

  private String deviceName(AccountEvent event, PersonId person) {
    return signIns.listLive(person, event.at()).stream()
        .filter(signIn -> signIn.id().equals(event.signIn()))
        .map(SignIn::deviceName)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String network(@Nullable ClientAddress address) {
    return address == null ? "" : address.network();
  }
}
