package org.verifiedcompliance.domain.notifications;

import java.util.UUID;

/** Names a notification. */
public record NotificationId(UUID value) {}
