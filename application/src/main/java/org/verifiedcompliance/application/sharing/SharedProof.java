package org.verifiedcompliance.application.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Probability;

/**
 * What an outsider sees, and nothing else: what was not chosen is null here already.
 *
 * @param person name or initials
 * @param readAt when this was read: it is what was on record then
 */
public record SharedProof(Share share, @Nullable String person, List<Stay> stays, Instant readAt) {
  /** Copies the list. */
  public SharedProof {
    stays = List.copyOf(stays);
  }

  /**
   * One session.
   *
   * @param shownAs an id of this share alone
   * @param place the address, or its city
   * @param zone in which times are told; null when none are
   * @param verdict the worse of those on coming and leaving, null when nobody came
   * @param outcome what the stay comes to, null while it goes on or when nobody came
   */
  public record Stay(
      UUID shownAs,
      @Nullable String meeting,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable Instant arrived,
      @Nullable Instant left,
      @Nullable ZoneId zone,
      @Nullable Duration duration,
      SessionStatus status,
      @Nullable AttendanceOutcome outcome,
      @Nullable LocationFlag verdict,
      @Nullable Judged checkIn,
      @Nullable Judged checkOut) {}

  /**
   * A verdict with what it rests on.
   *
   * @param flag as it is in force now
   * @param changed whether a person or later knowledge has changed it since
   * @param confidence of the rules when they first judged, null when it was not chosen
   * @param reasons those of the rules, strongest first; empty when they were not chosen
   * @param policy the rules, null when proofs were not chosen
   * @param assurance null when proofs were not chosen
   */
  public record Judged(
      LocationFlag flag,
      boolean changed,
      @Nullable Probability confidence,
      List<PlainReason> reasons,
      @Nullable PolicyVersion policy,
      @Nullable Assurance assurance) {
    /** Copies the list. */
    public Judged {
      reasons = List.copyOf(reasons);
    }
  }
}
