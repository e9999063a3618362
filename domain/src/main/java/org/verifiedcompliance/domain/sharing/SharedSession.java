package org.verifiedcompliance.domain.sharing;

import java.util.UUID;
import org.verifiedcompliance.domain.sessions.SessionId;

/**
 * A session in a share.
 *
 * @param shownAs the id that outsiders see: it says neither which session it is nor when it was
 *     made, and is another one in every share
 */
public record SharedSession(SessionId session, UUID shownAs) {}
