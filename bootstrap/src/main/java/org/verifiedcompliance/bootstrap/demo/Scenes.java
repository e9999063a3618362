package org.verifiedcompliance.bootstrap.demo;

import java.time.Duration;
import java.util.List;

/** The six people of the demonstration. */
final class Scenes {
  private Scenes() {}

  static List<Scene> all() {
    return List.of(
        Scene.of("Ada", "honest, outdoors", 12, 8.0),
        Scene.of("Bela", "honest, indoors, 65 m", 20, 65.0),
        Scene.of("Chidi", "phone without accuracy", 15, null).expecting("unverifiable"),
        Scene.of("Dana", "three kilometres away", 3_000, 10.0).expecting("rejected"),
        Scene.of("Emeka", "checks in twice", 10, 9.0).checkingInTwice(),
        Scene.of("Farah", "clock an hour behind", 10, 9.0)
            .clockBehind(Duration.ofHours(1))
            .expecting("review"));
  }
}
