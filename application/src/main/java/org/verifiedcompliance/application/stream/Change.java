package org.verifiedcompliance.application.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Something changed. It names things and says nothing personal: whoever shows it reads the rest.
 *
 * @param subject the id of the thing: a session for {@link Topic#SESSION}, an event for {@link
 *     Topic#FACT}
 * @param session the session it belongs to
 * @param meeting the meeting it belongs to
 * @param person whose attendance or data it is
 * @param organiser who made the meeting, and so may see it
 * @param isPublic whether everybody signed in may see it
 * @param isDeleted whether the thing is gone, or can no longer be seen
 * @param kind what happened, in lower case, such as {@code check_in}
 * @param at when it happened, by the server's clock
 */
public record Change(
    Position position,
    Topic topic,
    UUID subject,
    @Nullable UUID session,
    @Nullable UUID meeting,
    @Nullable PersonId person,
    @Nullable PersonId organiser,
    boolean isPublic,
    boolean isDeleted,
    String kind,
    Instant at) {}
