package org.verifiedcompliance.domain.edits;

import java.util.UUID;

/** Names a conflict. */
public record ConflictId(UUID value) {}
