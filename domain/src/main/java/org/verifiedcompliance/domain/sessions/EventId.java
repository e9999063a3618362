package org.verifiedcompliance.domain.sessions;

import java.util.UUID;

/** Names an event of a session. */
public record EventId(UUID value) {}
