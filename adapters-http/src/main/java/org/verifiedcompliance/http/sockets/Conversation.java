package org.verifiedcompliance.http.sockets;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.verifiedcompliance.application.sockets.EnterSocket;
import org.verifiedcompliance.application.sockets.ListPresent;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Requests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Answers what clients say. */
final class Conversation {
  private final EnterSocket enter;
  private final ListPresent present;

  Conversation(EnterSocket enter, ListPresent present) {
    this.enter = enter;
    this.present = present;
  }

  /** The one frame that answers this one. */
  Frame answer(String text, Connection connection) {
    return parsed(text)
        .map(frame -> answer(frame, connection))
        .orElseGet(() -> Frame.error("malformed-frame", "A frame is a JSON object with a type."));
  }

  private Frame answer(JsonNode frame, Connection connection) {
    return switch (frame.path("type").asString("")) {
      case "ping" -> Frame.PONG;
      case "subscribe" ->
          Requests.parseUuid(frame.path("meeting_id").asString(""))
              .map(meeting -> presence(new MeetingId(meeting), connection))
              .orElseGet(() -> Frame.error("invalid-input", "A meeting_id is needed."));
      case "auth" -> renewed(frame.path("token").asString(""), connection);
      default -> Frame.error("unknown-frame", "This server does not know that type of frame.");
    };
  }

  private Frame renewed(String token, Connection connection) {
    return switch (enter.enter(new EnterSocket.Proof.AccessToken(token))) {
      case EnterSocket.Outcome.Entered(var pass) when connection.renew(pass) -> {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "auth");
        members.put("until", pass.until());
        yield Frame.of(null, members);
      }
      case EnterSocket.Outcome.Entered _ ->
          Frame.error("other-person", "The token is not of the person who listens here.");
      case EnterSocket.Outcome.Refused() ->
          Frame.error("invalid-token", "Your sign-in has ended. Please sign in again.");
    };
  }

  private Frame presence(MeetingId meeting, Connection connection) {
    if (!connection.isOwn()) {
      return Frame.error("not-here", "This socket is for one session.");
    }
    var user = connection.pass().user();
    var query = new ListPresent.Query(user, meeting, () -> connection.follow(meeting));
    return switch (present.list(query)) {
      case ListPresent.Outcome.Present(var people, var complete) -> {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "presence");
        members.put("meetingId", meeting.value());
        members.put("participants", people.stream().map(FrameData::of).toList());
        members.put("complete", complete);
        yield Frame.of(null, members);
      }
      case ListPresent.Outcome.NoSuchMeeting() ->
          Frame.error("meeting-not-found", "You have no such meeting.");
    };
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(Json.mapper().readTree(text))
          .filter(JsonNode::isObject)
          .filter(frame -> frame.path("type").isString());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
