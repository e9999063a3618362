package org.verifiedcompliance.messaging.webhooks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.webhooks.WebhookSender.Answer;
import org.verifiedcompliance.domain.webhooks.Attempt;

/**
 * Listens to an answer. What counts is the status; of the body the beginning is kept, and a
 * receiver that sends too much or never ends is hung up on.
 */
final class Answering implements Response.Listener {
  private static final int MOST_READ = 65_536;

  private final long startedNanos = System.nanoTime();
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private volatile int status;
  private int read;

  CompletableFuture<Answer> answer() {
    return answer;
  }

  @Override
  public void onHeaders(Response response) {
    status = response.getStatus();
  }

  @Override
  public void onContent(Response response, ByteBuffer content) {
    read += content.remaining();
    var wanted = Math.min(content.remaining(), Attempt.MOST_RESPONSE - beginning.size());
    var bytes = new byte[wanted];
    content.get(bytes);
    beginning.writeBytes(bytes);
    if (read > MOST_READ) {
      var _ = response.abort(new IllegalStateException("the answer is too long"));
    }
  }

  @Override
  public void onComplete(Result result) {
    complete(result.isSucceeded() ? null : result.getFailure());
  }

  /** Ends the wait; a status that came is the answer, whatever became of the rest. */
  void complete(@Nullable Throwable failure) {
    var latency = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (status > 0) {
      answer.complete(new Answer(status, null, latency, text()));
    } else {
      var error = failure == null ? Failures.BROKEN : Failures.word(failure);
      answer.complete(new Answer(null, error, latency, null));
    }
  }

  /** Readable and storable: no control characters, and never longer than its bytes. */
  private String text() {
    return beginning
        .toString(StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
        .replace("\u0000", " ");
  }
}
