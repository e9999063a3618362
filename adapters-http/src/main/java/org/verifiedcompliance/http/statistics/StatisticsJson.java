package org.verifiedcompliance.http.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.statistics.SeeMeetingStatistics.Outcome.Seen;
import org.verifiedcompliance.application.statistics.SeeOverview.Overview;
import org.verifiedcompliance.domain.statistics.Cell;
import org.verifiedcompliance.domain.statistics.ServiceFigures;
import org.verifiedcompliance.domain.statistics.Trend;
import org.verifiedcompliance.domain.statistics.WeekHour;

/** What is said of figures; times in seconds, shares from 0 to 1. */
final class StatisticsJson {
  private StatisticsJson() {}

  /** A person's own. */
  record OverviewView(
      long totalSessions,
      long completedSessions,
      @Nullable Long averageDuration,
      long totalTime,
      @Nullable Double attendanceRate,
      List<TrendView> trends) {

    static OverviewView from(Overview overview) {
      var totals = overview.totals();
      return new OverviewView(
          totals.sessions(),
          totals.completed(),
          seconds(totals.averageStay()),
          totals.time().toSeconds(),
          totals.attendanceRate(),
          overview.trends().stream().map(TrendView::from).toList());
    }
  }

  /** One step of a trend. */
  record TrendView(String period, long sessions, long totalTime) {

    static TrendView from(Trend trend) {
      var totals = trend.totals();
      return new TrendView(trend.period(), totals.sessions(), totals.time().toSeconds());
    }
  }

  /** Of one meeting. */
  record MeetingView(
      UUID meetingId,
      long totalSessions,
      long uniqueAttendees,
      @Nullable Long averageDuration,
      @Nullable Double attendanceRate,
      List<WeekHourView> popularTimes,
      Instant createdAt,
      @Nullable Instant lastActivity) {

    static MeetingView from(Seen seen) {
      var figures = seen.figures();
      return new MeetingView(
          seen.meeting().id().value(),
          figures.totals().sessions(),
          figures.attendees(),
          seconds(figures.totals().averageStay()),
          figures.totals().attendanceRate(),
          popular(figures.times()),
          seen.meeting().createdAt(),
          figures.lastActivity());
    }

    private static List<WeekHourView> popular(Map<WeekHour, Long> times) {
      return times.entrySet().stream()
          .sorted(
              Map.Entry.<WeekHour, Long>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(it -> new WeekHourView(it.getKey(), it.getValue()))
          .toList();
    }
  }

  /** An hour of the week, Monday being 1. */
  record WeekHourView(int dayOfWeek, int hour, long count) {
    WeekHourView(WeekHour time, long count) {
      this(time.day().getValue(), time.hour(), count);
    }
  }

  /** Of all. */
  record AnalyticsView(
      long totalSessions,
      long completedSessions,
      @Nullable Double completionRate,
      @Nullable Long averageDuration,
      List<HourView> peakHours,
      List<CellView> geographicDistribution) {

    static AnalyticsView from(ServiceFigures figures) {
      var totals = figures.totals();
      return new AnalyticsView(
          totals.sessions(),
          totals.completed(),
          totals.completionRate(),
          seconds(totals.averageStay()),
          hours(figures.hours()),
          cells(figures.cells()));
    }

    private static List<HourView> hours(List<Long> counts) {
      return IntStream.range(0, counts.size())
          .mapToObj(hour -> new HourView(hour, counts.get(hour)))
          .filter(hour -> hour.count() > 0)
          .sorted(Comparator.comparingLong(HourView::count).reversed())
          .toList();
    }

    private static List<CellView> cells(Map<Cell, Long> counts) {
      return counts.entrySet().stream()
          .map(it -> CellView.from(it.getKey(), it.getValue()))
          .sorted(
              Comparator.comparingLong(CellView::count)
                  .reversed()
                  .thenComparingDouble(CellView::lat)
                  .thenComparingDouble(CellView::lng))
          .toList();
    }
  }

  /** An hour of the day. */
  record HourView(int hour, long count) {}

  /** A square around its middle. */
  record CellView(double lat, double lng, double sizeDegrees, long count) {

    static CellView from(Cell cell, long count) {
      var center = cell.center();
      return new CellView(center.latitude(), center.longitude(), Cell.DEGREES, count);
    }
  }

  /** Whole seconds, the rest cut off, as all durations. */
  private static @Nullable Long seconds(@Nullable Duration time) {
    return time == null ? null : time.toSeconds();
  }
}
