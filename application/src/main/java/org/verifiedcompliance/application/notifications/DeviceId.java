package org.verifiedcompliance.application.notifications;

import java.util.UUID;

/** Names a device that takes push messages. */
public record DeviceId(UUID value) {}
