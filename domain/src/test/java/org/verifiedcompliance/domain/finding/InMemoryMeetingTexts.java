package org.verifiedcompliance.domain.finding;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;

/** Texts made anew of all meetings for every question. */
public final class InMemoryMeetingTexts implements MeetingTexts {
  private static final int LONGEST = 40;

  private final Supplier<List<Meeting>> meetings;

  /** Of whatever is on record when somebody asks. */
  public InMemoryMeetingTexts(Supplier<List<Meeting>> meetings) {
    this.meetings = meetings;
  }

  @Override
  public List<AskedWord> ask(String text) {
    var known =
        meetings.get().stream().map(this::text).flatMap(this::all).collect(Collectors.toSet());
    return words(text).distinct().limit(MAX_WORDS).map(word -> new AskedWord(word, known)).toList();
  }

  @Override
  public List<MeetingText> list(TextQuery query) {
    return meetings.get().stream()
        .filter(new MeetingSearch("", null, query.viewer(), 1)::sees)
        .map(this::text)
        .filter(text -> has(text, query))
        .toList();
  }

  private boolean has(MeetingText text, TextQuery query) {
    Stream<WantedWord> words = query.words().stream();
    return query.all()
        ? words.allMatch(word -> all(text).anyMatch(known -> word.quality(known) > 0))
        : words.anyMatch(word -> all(text).anyMatch(known -> word.quality(known) > 0));
  }

  private Stream<String> all(MeetingText text) {
    return Stream.of(text.nameWords(), text.kindWords(), text.addressWords(), text.otherWords())
        .flatMap(Set::stream);
  }

  private MeetingText text(Meeting meeting) {
    var type = meeting.meetingType() == null ? "" : meeting.meetingType();
    return new MeetingText(
        meeting.id(),
        meeting.place(),
        words(meeting.name()).collect(Collectors.joining(" ")),
        part(meeting.name()),
        part(String.join(" ", meeting.tags()) + " " + type),
        part(meeting.address()),
        part(meeting.description()));
  }

  private static Set<String> part(@Nullable String text) {
    var whole = text == null ? "" : text;
    var words = new LinkedHashSet<String>();
    words(whole).forEach(words::add);
    words(whole.replaceAll("['’]", " ")).forEach(words::add);
    return words;
  }

  private static Stream<String> words(String text) {
    var folded =
        Normalizer.normalize(text.replaceAll("['’\u200d]", ""), Normalizer.Form.NFKD)
            .replaceAll("[\\p{Mn}]+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{Mn}+", "")
            .replace("ß", "ss")
            .replace('ł', 'l')
            .replace('ı', 'i')
            .replace('ς', 'σ');
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(not(String::isEmpty))
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())));
  }
}
