package org.verifiedcompliance.domain.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What one person is told, once for each kind, subject and occurrence.
 *
 * @param subject the session of a reminder; the sign-in or the person of a security notice
 * @param meeting at which the session is, null without one
 * @param occurrence tells it from others about the same thing: the start of the date, the check-in,
 *     or when it happened
 * @param usefulUntil after which nobody needs it, null when always
 * @param readAt when the person has read it, null before
 */
public record Notification(
    NotificationId id,
    PersonId person,
    NotificationKind kind,
    UUID subject,
    @Nullable UUID meeting,
    Instant occurrence,
    @Nullable Instant usefulUntil,
    Instant createdAt,
    @Nullable Instant readAt) {}
