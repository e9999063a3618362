package org.verifiedcompliance.application.sockets;

import java.time.Instant;
import org.verifiedcompliance.application.auth.CurrentUser;

/**
 * What keeps a connection open: a person, as an access token or a ticket has shown them.
 *
 * @param epoch the account's when the token was issued
 * @param until when the token ends; nothing is sent from then on
 */
public record Pass(CurrentUser user, long epoch, Instant until) {

  /** Whether a newer pass continues this one: it must be the same person with the same roles. */
  public boolean continuesAs(Pass newer) {
    return user.person().equals(newer.user.person()) && user.roles().equals(newer.user.roles());
  }
}
