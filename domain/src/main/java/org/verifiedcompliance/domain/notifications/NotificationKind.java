package org.verifiedcompliance.domain.notifications;

import java.util.EnumSet;
import java.util.Set;

/** What a notification is about. */
public enum NotificationKind {
  /** A planned session is at a meeting that begins soon. */
  SESSION_STARTS_SOON(false),
  /** The meeting's window is open and the person has not checked in. */
  CHECK_IN_OPEN(false),
  /** The date is over, or nothing was heard for long, and the person is still checked in. */
  NOT_CHECKED_OUT(false),
  /** Somebody signed in on a device that was not seen before. */
  NEW_SIGN_IN(true),
  /** The password was changed. */
  PASSWORD_CHANGED(true),
  /** All devices were signed out. */
  SIGNED_OUT_EVERYWHERE(true),
  /** A spent refresh token came back, so that its device was signed out. */
  REFRESH_REUSED(true),
  /** Nothing is sent to a webhook of the person any more. */
  WEBHOOK_STOPPED(false);

  private final boolean security;

  NotificationKind(boolean security) {
    this.security = security;
  }

  /** Whether it concerns the safety of the account: it waits for nothing, and mail stays on. */
  public boolean isSecurity() {
    return security;
  }

  /** The ways by which somebody hears of it who has chosen nothing. */
  public Set<Channel> standardChannels() {
    return this == CHECK_IN_OPEN
        ? EnumSet.of(Channel.PUSH, Channel.STREAM)
        : EnumSet.allOf(Channel.class);
  }
}
