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
 * @param isDeleted whether the thing is gone; of a meeting that still stands, whether it is gone
 *     for those who see only what is public
 * @param kind what happened, in lower case: of sessions and people {@code created}, {@code edited}
 *     or {@code deleted}; of facts their type, as {@code check_in}, with {@code _refused} when they
 *     changed nothing; of edited meetings what changed, as {@code place+time}
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
