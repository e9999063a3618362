package org.verifiedcompliance.bootstrap.journeys;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.RawHttp;
import org.verifiedcompliance.http.TestClient;

/** What goes wrong with the words and places of a canary in it; nobody minds what is answered. */
record Misuse(WiredServer wired, TestClient client, Canary canary, String token) {
  private static final List<String> ROUTES =
      List.of(
          "/auth/register",
          "/auth/login",
          "/auth/refresh",
          "/auth/verify-otp",
          "/auth/verify-email",
          "/auth/password-reset",
          "/auth/change-password",
          "/contacts",
          "/meetings",
          "/sessions",
          "/sessions/%s/check-in",
          "/sessions/%s/presence",
          "/offline/queue",
          "/sync/anchor",
          "/me/devices",
          "/webhooks",
          "/api-keys",
          "/kiosk/check-in",
          "/admin/imports?source=%s",
          "/%s");

  /** Every body that does not fit to every route, and every address that leads nowhere. */
  List<Answer> all() {
    var answers = new ArrayList<Answer>();
    for (var route : ROUTES) {
      var path = route.formatted(canary.word);
      bodies().forEach(body -> answers.add(client.post(path, body)));
    }
    for (var path : paths()) {
      answers.add(client.get(path));
      answers.add(client.delete(path));
    }
    answers.add(client.header("If-Match", canary.word).get("/contacts/" + canary.id));
    answers.add(client.header("Accept", canary.word).get("/me/consent"));
    answers.add(client.header("Content-Type", canary.word).post("/sessions", canary.fix()));
    answers.add(wired.anonymous().bearing(token + canary.word).get("/auth/me"));
    return answers;
  }

  private List<String> bodies() {
    var fix = canary.fix();
    return List.of(
        fix,
        fix.substring(0, fix.length() / 2),
        fix.replace("47.1234567", "\"47.1234567\""),
        fix.replace("47.1234567", "471234567"),
        fix.replace("47.1234567", "4.71234567E1"),
        fix.replace("47.1234567", "947.1234567"),
        "{\"" + canary.word + "\": \"" + canary.email + "\", \"email\": \"" + canary.email + "\"}",
        "{\"token\": \"" + token + "\", \"refresh_token\": \"" + token + "\", \"code\": 4712345}",
        "{\"type\": \"Point\", \"coordinates\": [8.7654321, 47.1234567]}",
        "[" + canary.word + "]",
        "\"" + canary.email);
  }

  private List<String> paths() {
    return List.of(
        "/" + canary.word,
        "/" + token,
        "/contacts/" + canary.word,
        "/contacts?q=" + canary.word + "&limit=" + canary.word,
        "/meetings/nearby?lat=947.1234567&lng=8.7654321",
        "/meetings/nearby?lat=471234567&lng=" + canary.word,
        "/meetings/search?query=" + canary.email + "&day=" + canary.word,
        "/sessions/" + canary.word + "/details?lat=47.1234567",
        "/public/" + token,
        "/public/" + canary.word,
        "/calendar/" + token + ".ics",
        "/auth/me?token=" + token,
        "/ws?token=" + token,
        "/events?follow=false&last_event_id=" + canary.word,
        "/sync/pull?cursor=" + canary.word,
        "/docs/" + canary.word,
        "/policies/" + canary.word);
  }

  /** What is no HTTP at all, or too much of it. */
  void raw() {
    var server = URI.create("http://127.0.0.1:" + wired.server().port());
    var word = canary.word;
    for (var start :
        List.of(
            "GET /" + word + "\u0000 HTTP/1.1",
            "GET /%zz" + word + "?lat=47.1234567 HTTP/1.1",
            word.toUpperCase(Locale.ROOT) + " /auth/me HTTP/1.1",
            "GET /" + word + " HTTP/9.9",
            "GET /" + word.repeat(1_000) + " HTTP/1.1",
            "GET /auth/me HTTP/1.1\r\n" + word,
            "GET /auth/me HTTP/1.1\r\nX-Long: " + word.repeat(2_000),
            "GET /auth/me HTTP/1.1\r\nAuthorization: Basic " + word + ":" + canary.email,
            "POST /auth/login HTTP/1.1\r\nTransfer-Encoding: " + word)) {
      RawHttp.send(server, start + "\r\nHost: " + word + "\r\n\r\n");
    }
  }
}
