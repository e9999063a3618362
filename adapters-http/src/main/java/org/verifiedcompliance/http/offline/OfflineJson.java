package org.verifiedcompliance.http.offline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.OperationStatus;
import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.application.operations.ProcessOperations;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Requests;
import tools.jackson.databind.JsonNode;

/** What is said of operations. */
final class OfflineJson {
  private static final String QUEUE = "/offline/queue";

  private OfflineJson() {}

  /** The answer to a batch. */
  record Results(List<Result> results) {}

  /** One operation of the batch. */
  record Result(
      @Nullable String id, String status, @Nullable JsonNode result, @Nullable JsonNode problem) {

    static Result from(Remembered remembered) {
      var status = remembered.standing().status();
      return new Result(
          remembered.operation().id().value().toString(),
          word(status == OperationStatus.RETRYING ? OperationStatus.PENDING : status),
          tree(remembered.standing().result()),
          problemOf(remembered));
    }

    static Result from(Batch.Unreadable item) {
      var members = item.problem().members(path(item.id()));
      return new Result(item.id(), "failed", null, Json.mapper().valueToTree(members));
    }
  }

  /** One operation in a list. */
  record OperationView(
      UUID id,
      String type,
      JsonNode data,
      String priority,
      String status,
      int retryCount,
      int maxRetries,
      @Nullable String error,
      @Nullable JsonNode problem,
      @Nullable JsonNode result,
      @Nullable String deviceId,
      @Nullable Long sequence,
      List<UUID> dependsOn,
      Instant createdAt,
      Instant receivedAt,
      @Nullable Instant lastAttempt,
      @Nullable Instant nextRetryAt) {

    static OperationView from(Remembered remembered, int maxRetries) {
      var operation = remembered.operation();
      var standing = remembered.standing();
      var problem = problemOf(remembered);
      return new OperationView(
          operation.id().value(),
          operation.type().wireName(),
          Json.mapper().readTree(operation.data()),
          word(operation.priority()),
          word(standing.status()),
          standing.retries(),
          maxRetries,
          problem == null ? null : problem.path("detail").asString(),
          problem,
          tree(standing.result()),
          operation.origin().device(),
          operation.origin().sequence(),
          operation.links().dependsOn().stream().map(OperationId::value).toList(),
          operation.origin().createdAt(),
          operation.origin().receivedAt(),
          standing.lastAttempt(),
          standing.dueAt());
    }
  }

  /** The queue in figures. */
  record StatusView(
      long totalPending,
      long totalFailed,
      long totalCompleted,
      boolean isProcessing,
      @Nullable Instant lastProcessed) {

    static StatusView from(Counts counts) {
      return new StatusView(
          counts.waiting(),
          counts.failed(),
          counts.completed(),
          counts.due() > 0,
          counts.lastAttempt());
    }
  }

  /** What came of a look at the queue. */
  record ProcessedView(int processed, int completed, int failed, int pending) {

    static ProcessedView from(ProcessOperations.Counts counts) {
      var processed = counts.completed() + counts.failed() + counts.waiting();
      return new ProcessedView(processed, counts.completed(), counts.failed(), counts.waiting());
    }
  }

  /** How many were forgotten. */
  record DeletedView(int deleted) {}

  /** Where an operation lives; a name, since nothing answers there. */
  static String path(Operation operation) {
    return path(operation.id().value().toString());
  }

  /** What has no name of its own that could stand in a path is the queue's affair. */
  private static String path(@Nullable String id) {
    return id == null || Requests.parseUuid(id).isEmpty() ? QUEUE : QUEUE + "/" + id;
  }

  private static @Nullable JsonNode problemOf(Remembered remembered) {
    var standing = remembered.standing();
    if (standing.problem() != null) {
      return tree(standing.problem());
    }
    if (standing.setback() == null) {
      return null;
    }
    Map<String, Object> members =
        Setbacks.problem(standing.setback(), remembered.operation())
            .members(path(remembered.operation()));
    return Json.mapper().valueToTree(members);
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : Json.mapper().readTree(json);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
