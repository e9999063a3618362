package org.verifiedcompliance.domain.people;

import java.util.UUID;

/** Names a person; the same value is the user id of the account, if there is one. */
public record PersonId(UUID value) {}
