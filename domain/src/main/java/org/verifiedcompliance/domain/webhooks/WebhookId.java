package org.verifiedcompliance.domain.webhooks;

import java.util.UUID;

/** Names an endpoint. */
public record WebhookId(UUID value) {}
