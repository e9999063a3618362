package org.verifiedcompliance.application.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the entries of one list from their doubles: those already on record win, then the first.
 */
final class ListDoubles {
  private final Map<String, Integer> entryBySlug = new HashMap<>();
  private final Map<String, Integer> entryByLikeness = new HashMap<>();
  private final List<Candidate> unique = new ArrayList<>();
  private final List<EntryFate> doubled = new ArrayList<>();

  static ListDoubles part(List<Candidate> candidates, Set<String> slugsOnRecord) {
    var parted = new ListDoubles();
    candidates.stream()
        .sorted(Comparator.comparing(candidate -> !slugsOnRecord.contains(candidate.slug())))
        .forEach(parted::put);
    return parted;
  }

  List<Candidate> unique() {
    return List.copyOf(unique);
  }

  List<EntryFate> doubled() {
    return List.copyOf(doubled);
  }

  private void put(Candidate candidate) {
    var entry = candidate.listed().entry();
    var why =
        finding("Its slug is that of entry %d.", entryBySlug.get(candidate.slug()))
            .or(() ->
                finding(
                    "Name, days, time and place are those of entry %d.",
                    entryByLikeness.get(candidate.likeness())));
    if (why.isPresent()) {
      doubled.add(new EntryFate.Refused(candidate, why.get()));
      return;
    }
    entryBySlug.put(candidate.slug(), entry);
    entryByLikeness.put(candidate.likeness(), entry);
    unique.add(candidate);
  }

  private static Optional<Finding> finding(String sentence, @Nullable Integer entry) {
    return Optional.ofNullable(entry)
        .map(number -> new Finding(Finding.DOUBLED, sentence.replace("%d", number.toString())));
  }
}
