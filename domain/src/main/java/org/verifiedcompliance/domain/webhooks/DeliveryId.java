package org.verifiedcompliance.domain.webhooks;

import java.util.UUID;

/** Names a message to an endpoint: the same however often it is sent. */
public record DeliveryId(UUID value) {}
