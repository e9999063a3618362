package org.verifiedcompliance.application.lists;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Whose meetings are handed out.
 *
 * @param creator whose own meetings, the private ones too; null for all public ones
 * @param source of which imported list, by whose names; null for all, by their ids
 */
public record ExportScope(@Nullable PersonId creator, @Nullable String source) {}
