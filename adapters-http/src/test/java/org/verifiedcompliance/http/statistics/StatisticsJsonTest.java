package org.verifiedcompliance.http.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.statistics.SeeOverview.Overview;
import org.verifiedcompliance.domain.statistics.Totals;
import org.verifiedcompliance.http.Json;
import tools.jackson.databind.JsonNode;

class StatisticsJsonTest {
  private static JsonNode mean(Duration time, long stays) {
    var overview = new Overview(new Totals(stays, stays, stays, stays, time, 0, 0), List.of());
    var view = StatisticsJson.OverviewView.from(overview);
    return Json.mapper().valueToTree(view).get("average_duration");
  }

  @Test
  void theMeanStayIsToldInWholeSecondsAndTheRestCutOff() {
    assertThat(mean(Duration.ofSeconds(5), 2).toString()).isEqualTo("2");
    assertThat(mean(Duration.ofMillis(1_999), 1).toString()).isEqualTo("1");
    assertThat(mean(Duration.ofSeconds(3_600), 1).toString()).isEqualTo("3600");
    assertThat(mean(Duration.ZERO, 0).isNull()).isTrue();
  }
}
