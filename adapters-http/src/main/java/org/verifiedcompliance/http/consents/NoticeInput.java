package org.verifiedcompliance.http.consents;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.consents.PublishNotice;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;

/** What admins send about notices. */
final class NoticeInput {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
  private static final int TEXT_LENGTH = 20_000;
  private static final int LANGUAGES = 50;

  private NoticeInput() {}

  static PublishNotice.Command publish(Context ctx) {
    var body = Body.of(ctx);
    var material = body.bool("material").required();
    var texts = body.object("texts").map(given -> texts(body, given)).orElse(Map.of());
    if (!body.isGiven("texts")) {
      body.reject("texts", "required", "must be given");
    }
    body.check();
    return new PublishNotice.Command(Requests.currentUser(ctx), texts, material.get());
  }

  private static Map<String, String> texts(Body body, Body given) {
    var languages = given.node().propertyNames();
    if (languages.isEmpty()
        || languages.size() > LANGUAGES
        || !languages.stream().allMatch(language -> LANGUAGE.matcher(language).matches())) {
      body.reject(
          "texts", "invalid-language", "must name 1 to " + LANGUAGES + " languages such as en");
      return Map.of();
    }
    var texts = new HashMap<String, String>();
    for (var language : languages) {
      var text = given.text(language).required().notBlank().length(1, TEXT_LENGTH).orNull();
      if (text != null) {
        texts.put(language, text);
      }
    }
    return texts;
  }
}
