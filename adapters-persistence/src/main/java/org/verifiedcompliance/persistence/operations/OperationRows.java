package org.verifiedcompliance.persistence.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.OperationStatus;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.application.operations.Priority;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.application.operations.Setback;
import org.verifiedcompliance.application.operations.Standing;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.EffectiveTime;

/** Rows of {@code operation}. */
final class OperationRows {
  private OperationRows() {}

  static Remembered remembered(ResultSet row) throws SQLException {
    var data = row.getString("data");
    var operation =
        new Operation(
            new OperationId(row.getObject("op_id", UUID.class)),
            new PersonId(row.getObject("person_id", UUID.class)),
            word(OperationType.class, row.getString("type")),
            data == null ? Operation.FORGOTTEN : data,
            HexFormat.of().formatHex(row.getBytes("fingerprint")),
            word(Priority.class, row.getString("priority")),
            origin(row),
            links(row));
    return new Remembered(operation, standing(row));
  }

  private static Operation.Origin origin(ResultSet row) throws SQLException {
    var when =
        new EffectiveTime(
            time(row, "effective_at"),
            timeOrNull(row, "not_before"),
            time(row, "not_after"),
            word(EffectiveTime.Basis.class, row.getString("basis")),
            doubts(row));
    return new Operation.Origin(
        row.getString("device"),
        row.getObject("sequence", Long.class),
        time(row, "created_at"),
        when,
        time(row, "received_at"),
        counter(row));
  }

  private static Operation.@Nullable Counter counter(ResultSet row) throws SQLException {
    var boot = row.getString("boot");
    var elapsed = row.getObject("elapsed_ms", Long.class);
    return boot == null || elapsed == null
        ? null
        : new Operation.Counter(boot, Duration.ofMillis(elapsed));
  }

  private static Operation.Links links(ResultSet row) throws SQLException {
    var before = Stream.of((UUID[]) row.getArray("depends_on").getArray());
    return new Operation.Links(
        before.map(OperationId::new).toList(),
        row.getString("makes"),
        List.of((String[]) row.getArray("refers").getArray()));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var setback = row.getString("setback");
    return new Standing(
        word(OperationStatus.class, row.getString("status")),
        row.getInt("retries"),
        row.getInt("crashes"),
        setback == null ? null : word(Setback.class, setback),
        row.getString("result"),
        row.getString("problem"),
        row.getObject("made_id", UUID.class),
        timeOrNull(row, "last_attempt"),
        timeOrNull(row, "due_at"));
  }

  static Map<String, @Nullable Object> values(Remembered remembered) {
    var operation = remembered.operation();
    var values = new HashMap<String, @Nullable Object>();
    values.put("person", operation.person().value());
    values.put("id", operation.id().value());
    values.put("fingerprint", operation.fingerprint());
    values.put("type", word(operation.type()));
    values.put("data", operation.data());
    values.put("priority", word(operation.priority()));
    putOrigin(values, operation.origin());
    putLinks(values, operation.links());
    putStanding(values, remembered.standing());
    return values;
  }

  private static void putOrigin(Map<String, @Nullable Object> values, Operation.Origin origin) {
    values.put("device", origin.device());
    values.put("sequence", origin.sequence());
    values.put("createdAt", origin.createdAt());
    values.put("effectiveAt", origin.when().at());
    values.put("notBefore", origin.when().notBefore());
    values.put("notAfter", origin.when().notAfter());
    values.put("basis", word(origin.when().basis()));
    values.put(
        "doubts", origin.when().doubts().stream().map(Enum::name).sorted().toArray(String[]::new));
    values.put("receivedAt", origin.receivedAt());
    var counter = origin.counter();
    values.put("boot", counter == null ? null : counter.boot());
    values.put("elapsed", counter == null ? null : counter.elapsed().toMillis());
  }

  private static void putLinks(Map<String, @Nullable Object> values, Operation.Links links) {
    values.put(
        "dependsOn", links.dependsOn().stream().map(OperationId::value).toArray(UUID[]::new));
    values.put("makes", links.makes());
    values.put("refers", links.refers().toArray(String[]::new));
  }

  private static void putStanding(Map<String, @Nullable Object> values, Standing standing) {
    values.put("status", word(standing.status()));
    values.put("retries", standing.retries());
    values.put("crashes", standing.crashes());
    values.put("setback", standing.setback() == null ? null : word(standing.setback()));
    values.put("result", standing.result());
    values.put("problem", standing.problem());
    values.put("made", standing.made());
    values.put("lastAttempt", standing.lastAttempt());
    values.put("dueAt", standing.dueAt());
  }

  private static Set<ClockDoubt> doubts(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("doubts").getArray())
        .map(ClockDoubt::valueOf)
        .collect(Collectors.toSet());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
