package org.verifiedcompliance.domain.kiosks;

import java.util.UUID;

/** Names a kiosk. */
public record KioskId(UUID value) {}
