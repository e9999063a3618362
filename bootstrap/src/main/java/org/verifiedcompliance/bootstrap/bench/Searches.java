package org.verifiedcompliance.bootstrap.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What people do who look for a meeting. */
final class Searches {
  private static final String SEARCH = "/api/v1/meetings/search?query=";

  private Searches() {}

  static List<Scenario> scenarios() {
    return List.of(
        asking("search, a word and a place", () -> SEARCH + word() + "+" + town()),
        asking("search, a common word", () -> SEARCH + word()),
        asking("search, half a place", () -> SEARCH + town().substring(0, 5)),
        asking("search, a misspelt place", () -> SEARCH + misspelt(town())),
        asking("search, a common word near by", () -> SEARCH + word() + "&" + somewhere()),
        asking("upcoming, 7 days", () -> "/api/v1/meetings/upcoming"),
        asking("upcoming, a rare tag", () -> "/api/v1/meetings/upcoming?tag=lighthouse"),
        asking("nearby 5 km, an evening", () -> nearby(5) + "&day=tue&time=evening"),
        asking("nearby 25 km, an evening", () -> nearby(25) + "&day=tue&time=evening"),
        asking("nearby 25 km, two tags", () -> nearby(25) + "&tag=women,wheelchair"),
        asking("nearby 100 km, a rare tag", () -> nearby(100) + "&tag=lighthouse"));
  }

  private static Scenario asking(String kind, Supplier<String> path) {
    return new Scenario(
        (connection, timings) -> timings.time(kind, () -> connection.get(path.get())),
        List.of(kind));
  }

  private static String nearby(int kilometers) {
    return "/api/v1/meetings/nearby?radius_km=" + kilometers + "&" + somewhere();
  }

  private static String somewhere() {
    var random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT,
        "lat=%.6f&lng=%.6f",
        random.nextDouble(Land.SOUTH, Land.NORTH),
        random.nextDouble(Land.WEST, Land.EAST));
  }

  private static String word() {
    return any(Land.Names.WORDS);
  }

  private static String town() {
    return any(Land.Names.HEADS) + any(Land.Names.HEARTS) + any(Land.Names.TAILS);
  }

  /** Two letters in the middle change places. */
  private static String misspelt(String word) {
    int at = word.length() / 2;
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private static String any(String words) {
    var all = words.split(" ");
    return all[ThreadLocalRandom.current().nextInt(all.length)];
  }
}
