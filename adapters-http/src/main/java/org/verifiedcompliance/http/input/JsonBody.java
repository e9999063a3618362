package org.verifiedcompliance.http.input;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.verifiedcompliance.http.Bodies;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.ObjectNode;

/** From the bytes of a request to a JSON object. */
final class JsonBody {
  private static final Pattern JSON_TYPE =
      Pattern.compile("application/json(\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?\\s*;?");

  private static final Pattern LIST_TYPE =
      Pattern.compile(
          "(application/(geo\\+)?json|text/calendar)(\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?\\s*;?");

  private JsonBody() {}

  static ObjectNode read(Context ctx) {
    var bytes = Bodies.bytes(ctx);
    if (bytes.length == 0) {
      throw Problem.badRequest("empty-body", "The request needs a JSON body.").toException();
    }
    requireJson(ctx);
    return object(utf8(bytes));
  }

  static ObjectNode readIfAny(Context ctx) {
    var bytes = Bodies.bytes(ctx);
    if (bytes.length == 0) {
      return Json.mapper().createObjectNode();
    }
    requireJson(ctx);
    return object(utf8(bytes));
  }

  static void requireJson(Context ctx) {
    var type = ctx.req().getContentType();
    if (type == null || !JSON_TYPE.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()) {
      throw Problem.of(
              415, "unsupported-media-type", "The body must be JSON (application/json, UTF-8).")
          .toException();
    }
  }

  /** Lists of meetings come as JSON of several names and as calendars. */
  static void requireList(Context ctx) {
    var type = ctx.req().getContentType();
    if (type == null || !LIST_TYPE.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()) {
      throw Problem.of(
              415,
              "unsupported-media-type",
              "The body must be JSON (application/json) or a calendar (text/calendar), UTF-8.")
          .toException();
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static ObjectNode object(String text) {
    try {
      if (Json.mapper().readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (StreamConstraintsException e) {
      throw Problem.badRequest(
              "json-too-complex",
              "The JSON is nested too deeply, or holds too long a text or number.")
          .toException();
    } catch (JacksonException e) {
      throw malformed();
    }
    throw Problem.badRequest("not-an-object", "The body must be a JSON object.").toException();
  }

  private static RuntimeException malformed() {
    return Problem.badRequest("malformed-json", "The body is not valid JSON.").toException();
  }
}
