package org.verifiedcompliance.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused, in the form of RFC 9457.
 *
 * @param code stable, kebab-case; the type is {@code /problems/<code>}
 * @param detail a sentence that a phone can show
 * @param errors the bad fields, when the input was invalid
 * @param extras further members of the JSON object
 * @param headers headers of the answer, such as {@code Retry-After}
 */
public record Problem(
    int status,
    String code,
    String detail,
    List<FieldError> errors,
    Map<String, Object> extras,
    Map<String, String> headers) {
  /**
   * One bad field.
   *
   * @param field its path, such as {@code samples[2].lat}
   */
  public record FieldError(String field, String code, String message) {}

  /** A problem with a code and a sentence. */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Map.of(), Map.of());
  }

  /** 400: the request makes no sense as a whole. */
  public static Problem badRequest(String code, String detail) {
    return of(400, code, detail);
  }

  /** 400: some fields are bad; all of them are named. */
  public static Problem invalidInput(List<FieldError> errors) {
    var names = String.join(", ", errors.stream().map(FieldError::field).toList());
    var detail = "Some of the input is not valid: " + names + ".";
    return new Problem(400, "invalid-input", detail, List.copyOf(errors), Map.of(), Map.of());
  }

  /** 401: the caller is not known. */
  public static Problem unauthorized(String code, String detail) {
    return of(401, code, detail).header("WWW-Authenticate", "Bearer");
  }

  /** 403: the caller is known and may not. */
  public static Problem forbidden(String code, String detail) {
    return of(403, code, detail);
  }

  /** 404: there is no such thing for this caller. */
  public static Problem notFound(String code, String detail) {
    return of(404, code, detail);
  }

  /** 409: the request does not fit the present state. */
  public static Problem conflict(String code, String detail) {
    return of(409, code, detail);
  }

  /** The same, naming the field that is to blame; its code is that of the problem. */
  public Problem about(String field, String message) {
    var named = List.of(new FieldError(field, code, message));
    return new Problem(status, code, detail, named, extras, headers);
  }

  /** The same with a further member. */
  public Problem with(String member, Object value) {
    return new Problem(status, code, detail, errors, plus(extras, member, value), headers);
  }

  /** The same with a header of the answer. */
  public Problem header(String name, String value) {
    return new Problem(status, code, detail, errors, extras, plus(headers, name, value));
  }

  /** A short name for people: the code in words. */
  public String title() {
    var words = code.replace('-', ' ').replace("json", "JSON").replace("uri", "URI");
    var spelled = words.replace("sign in", "sign-in");
    return Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1);
  }

  /** The members of the JSON object, without the id of a request. */
  public Map<String, Object> members(String instance) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "/problems/" + code);
    members.put("title", title());
    members.put("status", status);
    members.put("detail", detail);
    members.put("instance", instance);
    members.put("code", code);
    if (!errors.isEmpty()) {
      members.put("errors", errors);
    }
    extras.forEach(members::putIfAbsent);
    return members;
  }

  /** To be thrown. */
  public ProblemException toException() {
    return new ProblemException(this);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
