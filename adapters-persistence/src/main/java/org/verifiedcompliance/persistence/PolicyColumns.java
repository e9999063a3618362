package org.verifiedcompliance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import tools.jackson.databind.json.JsonMapper;

/** The newest editions of policies as columns of any statement, and what was chosen as JSON. */
public final class PolicyColumns {
  /** The columns that {@link #layers} reads. */
  public static final String SELECTED =
      """
      po.number AS organisation_edition, po.choices AS organisation_choices,
      pm.number AS meeting_edition, pm.choices AS meeting_choices\
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private PolicyColumns() {}

  /** Where the columns come from: to follow a FROM in which the id of the meeting is known. */
  public static String joined(String meeting) {
    return joined(meeting, "");
  }

  /** Likewise, of the editions that were chosen by this time. */
  public static String joinedAt(String meeting, String time) {
    return joined(meeting, " AND chosen_at <= " + time);
  }

  private static String joined(String meeting, String condition) {
    return """
    LEFT JOIN LATERAL (SELECT number, choices FROM policy_edition
      WHERE meeting_id IS NULL%2$s ORDER BY number DESC LIMIT 1) po ON true
    LEFT JOIN LATERAL (SELECT number, choices FROM policy_edition
      WHERE meeting_id = %1$s%2$s ORDER BY number DESC LIMIT 1) pm ON true
    """
        .formatted(meeting, condition);
  }

  /** What the columns say. */
  public static PolicyLayers layers(ResultSet row) throws SQLException {
    return new PolicyLayers(edition(row, "organisation"), edition(row, "meeting"));
  }

  /** Choices as the text that is stored. */
  public static String text(PolicyChoices choices) {
    var numbers = new TreeMap<String, Double>();
    choices.numbers().forEach((number, value) -> numbers.put(number.name(), value));
    return JSON.writeValueAsString(new Text(choices.enforcement(), numbers));
  }

  private static PolicyEdition edition(ResultSet row, String level) throws SQLException {
    var choices = row.getString(level + "_choices");
    return choices == null
        ? PolicyEdition.FIRST
        : new PolicyEdition(row.getLong(level + "_edition"), read(choices));
  }

  /** A number that this release does not know is passed over: a newer node may have chosen it. */
  private static PolicyChoices read(String text) {
    var stored = JSON.readValue(text, Text.class);
    var numbers = new HashMap<PolicyNumber, Double>();
    stored.numbers.forEach((name, value) ->
        PolicyChoices.numberNamed(name).ifPresent(number -> numbers.put(number, value)));
    return new PolicyChoices(stored.enforcement, numbers);
  }

  private record Text(@Nullable Enforcement enforcement, Map<String, Double> numbers) {}
}
