package org.verifiedcompliance.bootstrap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.application.imports.MeetingOrigin;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.meetings.SearchMeetings;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import org.verifiedcompliance.domain.SharedData;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingSearch;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** The names of two lists that were really published, typed with a slip in their longest word. */
class RealListsSearchTest {
  private static final Logger LOG = LoggerFactory.getLogger(RealListsSearchTest.class);
  private static final int FIRST = 3;

  /** Without the extension one name in so many is asked for again. */
  private static final int EVERY = 5;

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Injector injector =
      Wiring.injector(
          AppConfig.read(Map.of(), Map.of()),
          InstantSource.fixed(Instant.parse("2026-03-02T18:00:00Z")),
          OpenStorage.on(database.settings()));

  @Test
  void namesAreAmongTheFirstThreeEvenWhenTheyAreMisspelt() throws IOException {
    var names = new TreeSet<String>();
    for (var list : List.of("oc", "sepia")) {
      bring(list);
      names.addAll(names(list));
    }
    var typed = typed(names);
    var missed = missed(typed);

    LOG.info("{} of {} misspelt names are not in the first 3", missed.size(), names.size());
    assertThat(missed.size()).as("%s", missed).isLessThan(names.size() / 20);
    database.jdbi().useHandle(handle -> handle.execute("DROP EXTENSION IF EXISTS pg_trgm CASCADE"));
    typed.keySet().removeIf(name -> name.hashCode() % EVERY != 0);
    assertThat(missed(typed)).isEqualTo(missed.stream().filter(typed::containsKey).toList());
  }

  /** What somebody typed for each name. */
  private static Map<String, String> typed(Set<String> names) {
    var typo = new Typo(20260302);
    var typed = new TreeMap<String, String>();
    names.forEach(name -> typed.put(name, typo.in(name)));
    return typed;
  }

  private List<String> missed(Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(entry -> !found(entry.getValue()).contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> found(String text) {
    var typed = text.substring(0, Math.min(MeetingSearch.MAX_TEXT, text.length()));
    return injector
        .getInstance(SearchMeetings.class)
        .search(new MeetingSearch(typed, null, null, FIRST), MeetingFilter.NONE)
        .stream()
        .map(found -> found.view().meeting().name())
        .toList();
  }

  private void bring(String list) throws IOException {
    try (var stream = Files.newInputStream(SharedData.need("meetings/" + list + ".json"))) {
      var command = new ImportMeetings.Command(list, stream, null, ImportProgress.SILENT);
      var outcome = injector.getInstance(ImportMeetings.class).importList(command);
      assertThat(outcome).isInstanceOf(ImportMeetings.Outcome.Imported.class);
    }
  }

  private List<String> names(String list) {
    var origins = injector.getInstance(MeetingOrigins.class);
    var ids =
        origins.list(list, origins.slugsOf(list)).stream().map(MeetingOrigin::meeting).toList();
    return injector.getInstance(Meetings.class).list(ids).stream()
        .map(meeting -> meeting.name())
        .toList();
  }
}
