package org.verifiedcompliance.domain.meetings;

import java.util.UUID;

/** Names a meeting. */
public record MeetingId(UUID value) {}
