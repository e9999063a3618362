package org.verifiedcompliance.http.jetty;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes the errors that the server itself finds, in the same form as all others. */
public final class ErrorAnswers extends ErrorHandler {
  private final ErrorBody body;

  /** Spells errors in this way. */
  public ErrorAnswers(ErrorBody body) {
    this.body = body;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = Math.max(400, response.getStatus());
    if (status == 400) {
      // a request that was framed badly may be followed by bytes that are none
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    answer(request, response, callback, status);
    return true;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    var requestId = RequestIds.takenOrMade(null);
    SecurityHeaders.put(fields);
    fields.put("X-Request-Id", requestId);
    fields.put(HttpHeader.CONTENT_TYPE, ErrorBody.MEDIA_TYPE);
    return ByteBuffer.wrap(body.of(status, "/", requestId));
  }

  void answer(Request request, Response response, Callback callback, int status) {
    var exchange = Exchange.of(request, request.getHeaders());
    var path = request.getHttpURI().getPath();
    var bytes = body.of(status, path == null ? "/" : path, exchange.requestId());
    response.setStatus(status);
    SecurityHeaders.put(response.getHeaders(), exchange);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorBody.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
