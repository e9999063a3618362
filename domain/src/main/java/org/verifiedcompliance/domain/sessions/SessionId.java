package org.verifiedcompliance.domain.sessions;

import java.util.UUID;

/** Names an attendance session. */
public record SessionId(UUID value) {}
