package org.verifiedcompliance.application.auth;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;

/** Signs out the device that asks: its access and refresh tokens are dead at once. */
@FunctionalInterface
public interface LogOut {
  /** Ends the sign-in, and that of the refresh token too if it is another one of the person. */
  void logOut(Command command);

  /** Who asks, with which refresh token if any, and from where. */
  record Command(CurrentUser user, @Nullable String refreshToken, ClientAddress from) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "Command[" + user + "]";
    }
  }
}
