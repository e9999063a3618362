package org.verifiedcompliance.bootstrap.config;

import static org.verifiedcompliance.bootstrap.config.Setting.of;
import static org.verifiedcompliance.bootstrap.config.Setting.unset;

import java.time.Duration;
import java.util.List;
import org.verifiedcompliance.domain.reviews.ReviewReason;
import org.verifiedcompliance.domain.verification.Enforcement;

/** The numbers of the default policy that an operator may change. */
final class PolicySettings {
  static final Setting<Enforcement> GPS_ENFORCEMENT =
      of(
          "GPS_ENFORCEMENT",
          Kinds.choice(Enforcement.class),
          "enforce",
          "enforce refuses rejected places, observe records everything with its verdict.");
  static final Setting<Double> GPS_VERIFIED_CONFIDENCE =
      of("GPS_VERIFIED_CONFIDENCE", Kinds.number(0.5, 1), "0.85", "From here on: verified.");
  static final Setting<Double> GPS_REJECTED_CONFIDENCE =
      of("GPS_REJECTED_CONFIDENCE", Kinds.number(0, 0.5), "0.05", "Down from here: rejected.");
  static final Setting<Duration> GPS_FRESH_SECONDS =
      of("GPS_FRESH_SECONDS", Kinds.seconds(1, 3_600), "60", "Age at which a fix is fresh.");
  static final Setting<Duration> GPS_STALE_SECONDS =
      of("GPS_STALE_SECONDS", Kinds.seconds(1, 3_600), "120", "Age from which none decides.");
  static final Setting<Duration> GPS_CLOCK_FINE_SECONDS =
      of("GPS_CLOCK_FINE_SECONDS", Kinds.seconds(0, 86_400), "120", "Silent clock difference.");
  static final Setting<Duration> GPS_CLOCK_REVIEW_SECONDS =
      of("GPS_CLOCK_REVIEW_SECONDS", Kinds.seconds(0, 86_400), "300", "More than that: review.");
  static final Setting<Duration> GPS_CLOCK_AHEAD_SECONDS =
      of("GPS_CLOCK_AHEAD_SECONDS", Kinds.seconds(0, 86_400), "120", "Further ahead: refused.");
  static final Setting<Integer> MEETING_RADIUS_METERS =
      of("MEETING_RADIUS_METERS", Kinds.whole(25, 2_000), "150", "Fence of a meeting without one.");
  static final Setting<Duration> MEETING_DURATION_MINUTES =
      of("MEETING_DURATION_MINUTES", Kinds.minutes(5, 1_440), "60", "Length without an end.");
  static final Setting<Duration> MEETING_OPENS_MINUTES =
      of("MEETING_OPENS_MINUTES", Kinds.minutes(0, 240), "15", "Check-in opens before the start.");
  static final Setting<Duration> MEETING_CLOSES_MINUTES =
      of(
          "MEETING_CLOSES_MINUTES",
          Kinds.minutes(0, 240),
          "30",
          "Check-out until so long after the end.");
  static final Setting<Duration> MEETING_ON_TIME_MINUTES =
      of("MEETING_ON_TIME_MINUTES", Kinds.minutes(0, 240), "10", "On time until so long after.");
  static final Setting<Duration> MEETING_LATE_MINUTES =
      of("MEETING_LATE_MINUTES", Kinds.minutes(0, 240), "30", "Late until so long after.");
  static final Setting<Duration> SESSION_MINIMUM_MINUTES =
      of("SESSION_MINIMUM_MINUTES", Kinds.minutes(0, 1_440), "20", "Shortest complete stay.");
  static final Setting<Double> SESSION_MINIMUM_SHARE =
      of("SESSION_MINIMUM_SHARE", Kinds.number(0, 1), "0.75", "Least share of the meeting.");
  static final Setting<Duration> SESSION_GAP_MINUTES =
      of("SESSION_GAP_MINUTES", Kinds.minutes(1, 240), "15", "Longest gap that is presence.");
  static final Setting<Duration> SESSION_AUTO_CLOSE_HOURS =
      of("SESSION_AUTO_CLOSE_HOURS", Kinds.hours(1, 25), "12", "Closed so long after check-in.");
  static final Setting<Duration> SESSION_LONGEST_HOURS =
      of("SESSION_LONGEST_HOURS", Kinds.hours(1, 168), "25", "No stay is longer; it is closed.");
  static final Setting<Integer> SESSION_LEAVING_METERS =
      of(
          "SESSION_LEAVING_METERS",
          Kinds.whole(0, 10_000),
          "50",
          "Away is so far beyond the fence.");
  static final Setting<Duration> SESSION_LEAVING_SECONDS =
      of(
          "SESSION_LEAVING_SECONDS",
          Kinds.seconds(1, 86_400),
          "180",
          "Left after being away so long.");
  static final Setting<Duration> SESSION_RETURN_SECONDS =
      of(
          "SESSION_RETURN_SECONDS",
          Kinds.seconds(0, 86_400),
          "300",
          "Who is back by then never left.");
  static final Setting<Duration> SESSION_CORRECTION_DAYS =
      of("SESSION_CORRECTION_DAYS", Kinds.days(0, 365), "7", "People may ask for other times.");
  static final Setting<Duration> VENUE_CODE_SECONDS =
      of("VENUE_CODE_SECONDS", Kinds.seconds(10, 300), "30", "How long a venue code is shown.");
  static final Setting<List<ReviewReason>> REVIEW_REASON_CODES =
      unset(
          "REVIEW_REASON_CODES",
          Kinds.reviewReasons(),
          "Reasons for decisions of reviewers, beyond those that are shipped.");
  static final Setting<Duration> OFFLINE_ACCEPT_HOURS =
      of("OFFLINE_ACCEPT_HOURS", Kinds.hours(1, 720), "72", "Age that is judged by itself.");
  static final Setting<Duration> OFFLINE_REVIEW_DAYS =
      of("OFFLINE_REVIEW_DAYS", Kinds.days(1, 365), "30", "Age up to which people review.");
  static final Setting<Duration> OFFLINE_HOLD_HOURS =
      of("OFFLINE_HOLD_HOURS", Kinds.hours(1, 720), "24", "Wait for a missing predecessor.");
  static final Setting<Integer> OFFLINE_BATCH =
      of("OFFLINE_BATCH", Kinds.whole(1, 1_000), "100", "Operations in one call.");
  static final Setting<Integer> OFFLINE_RETRIES =
      of("OFFLINE_RETRIES", Kinds.whole(0, 10), "3", "Retries after a fault of the server.");
  static final Setting<Integer> WEBSOCKET_SOCKETS =
      of("WEBSOCKET_SOCKETS", Kinds.whole(1, 100), "5", "Sockets of one person.");
  static final Setting<Duration> WEBSOCKET_HEARTBEAT_SECONDS =
      of("WEBSOCKET_HEARTBEAT_SECONDS", Kinds.seconds(5, 300), "30", "Between two heartbeats.");
  static final Setting<Duration> WEBSOCKET_IDLE_SECONDS =
      of("WEBSOCKET_IDLE_SECONDS", Kinds.seconds(10, 600), "60", "Silent sockets are closed.");

  static final List<Setting<?>> ALL =
      List.of(
          GPS_ENFORCEMENT,
          GPS_VERIFIED_CONFIDENCE,
          GPS_REJECTED_CONFIDENCE,
          GPS_FRESH_SECONDS,
          GPS_STALE_SECONDS,
          GPS_CLOCK_FINE_SECONDS,
          GPS_CLOCK_REVIEW_SECONDS,
          GPS_CLOCK_AHEAD_SECONDS,
          MEETING_RADIUS_METERS,
          MEETING_DURATION_MINUTES,
          MEETING_OPENS_MINUTES,
          MEETING_CLOSES_MINUTES,
          MEETING_ON_TIME_MINUTES,
          MEETING_LATE_MINUTES,
          SESSION_MINIMUM_MINUTES,
          SESSION_MINIMUM_SHARE,
          SESSION_GAP_MINUTES,
          SESSION_AUTO_CLOSE_HOURS,
          SESSION_LONGEST_HOURS,
          SESSION_LEAVING_METERS,
          SESSION_LEAVING_SECONDS,
          SESSION_RETURN_SECONDS,
          SESSION_CORRECTION_DAYS,
          VENUE_CODE_SECONDS,
          REVIEW_REASON_CODES,
          OFFLINE_ACCEPT_HOURS,
          OFFLINE_REVIEW_DAYS,
          OFFLINE_HOLD_HOURS,
          OFFLINE_BATCH,
          OFFLINE_RETRIES,
          WEBSOCKET_SOCKETS,
          WEBSOCKET_HEARTBEAT_SECONDS,
          WEBSOCKET_IDLE_SECONDS);

  private PolicySettings() {}
}
