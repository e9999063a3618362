package org.verifiedcompliance.http.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sharing.PlainReason;
import org.verifiedcompliance.application.sharing.SharedProof;

/** What outsiders see, for programs. */
final class ProofJson {
  private ProofJson() {}

  /** A share with its sessions; what was not chosen is null. */
  record Proof(
      @Nullable String person,
      List<String> fields,
      List<Stay> sessions,
      List<String> howToCheck,
      Instant readAt,
      Instant expiresAt) {

    static Proof from(SharedProof proof) {
      return new Proof(
          proof.person(),
          ShareJson.words(proof.share()),
          proof.stays().stream().map(Stay::from).toList(),
          HowToCheck.STEPS,
          proof.readAt(),
          proof.share().expiresAt());
    }
  }

  /** One session. */
  record Stay(
      UUID id,
      @Nullable String meeting,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable Instant checkInTime,
      @Nullable Instant endTime,
      @Nullable String timezone,
      @Nullable Long duration,
      String status,
      @Nullable String outcome,
      @Nullable String verdict,
      @Nullable Judged checkIn,
      @Nullable Judged checkOut) {

    static Stay from(SharedProof.Stay stay) {
      return new Stay(
          stay.shownAs(),
          stay.meeting(),
          stay.place(),
          stay.date(),
          stay.arrived(),
          stay.left(),
          stay.zone() instanceof ZoneId zone ? nameOf(zone) : null,
          stay.duration() instanceof Duration duration ? duration.toSeconds() : null,
          ShareJson.word(stay.status()),
          stay.outcome() == null ? null : ShareJson.word(stay.outcome()),
          stay.verdict() == null ? null : ShareJson.word(stay.verdict()),
          Judged.from(stay.checkIn()),
          Judged.from(stay.checkOut()));
    }
  }

  /** A verdict. */
  record Judged(
      String verdict,
      boolean changed,
      @Nullable Double confidence,
      List<Why> reasons,
      @Nullable String policyVersion,
      @Nullable String policyHash,
      @Nullable String assurance) {

    static @Nullable Judged from(SharedProof.@Nullable Judged judged) {
      if (judged == null) {
        return null;
      }
      var confidence = judged.confidence();
      var policy = judged.policy();
      var assurance = judged.assurance();
      return new Judged(
          ShareJson.word(judged.flag()),
          judged.changed(),
          confidence == null ? null : confidence.value(),
          judged.reasons().stream().map(Why::from).toList(),
          policy == null ? null : policy.name(),
          policy == null ? null : policy.hash(),
          assurance == null ? null : ShareJson.word(assurance));
    }
  }

  /** A reason in plain words. */
  record Why(String code, String message) {
    static Why from(PlainReason reason) {
      return new Why(reason.code(), reason.sentence());
    }
  }

  private static String nameOf(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }
}
