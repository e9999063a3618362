package org.verifiedcompliance.bootstrap.journeys;

/** Somebody whose things the actors of the matrix go for. */
record SomebodyElse(String person, String meeting, String session, String signIn, String webhook) {
  static SomebodyElse on(WiredServer wired) {
    var email = wired.account("organiser");
    var owner = wired.signIn(email);
    var meeting =
        owner.post(
            "/meetings",
            "{\"name\": \"Theirs\", \"lat\": %s, \"lng\": %s}".formatted(Fixes.LAT, Fixes.LNG));
    return new SomebodyElse(
        owner.get("/auth/me").json().get("user_id").asString(),
        meeting.json().get("meeting_id").asString(),
        owner.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString(),
        owner.get("/auth/sessions").json().get(0).get("id").asString(),
        owner
            .post(
                "/webhooks",
                "{\"url\": \"https://hooks.example.org/\", \"events\": [\"event.reviewed\"]}")
            .json()
            .get("webhook")
            .get("webhook_id")
            .asString());
  }

  /** The path with their ids in the places of the parameters. */
  String pathOf(String template) {
    if (template.equals("/events")) {
      // it would not end
      return template + "?follow=false";
    }
    var id =
        switch (template.split("/")[1]) {
          case "contacts" -> person;
          case "meetings" -> meeting;
          case "sessions" -> session;
          case "auth" -> signIn;
          case "webhooks" -> webhook;
          default -> "start.js";
        };
    return template.replaceAll("\\{[^}]+}", id);
  }
}
