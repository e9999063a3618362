package org.verifiedcompliance.domain.sharing;

import java.util.UUID;

/** Names a share; of version 4, which tells nothing of when it was made. */
public record ShareId(UUID value) {}
