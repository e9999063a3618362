package org.verifiedcompliance.domain.notifications;

import java.util.UUID;

/** Names one delivery; receivers see it, so that they can tell when a letter comes twice. */
public record DeliveryId(UUID value) {}
