package org.verifiedcompliance.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.finding.FindableMeeting.named;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;

/** What people find, whatever holds the texts. Each test begins without meetings. */
public interface MeetingTextsContract {
  /** The texts of what was kept. */
  MeetingTexts texts();

  /** Keeps meetings. */
  void keep(List<Meeting> meetings);

  /** Somebody who can publish. */
  PersonId publisher();

  /** Measures distances. */
  Geodesic geodesic();

  /** The names of what is found, the most relevant first. */
  default List<String> find(String text, @Nullable Coordinate near, @Nullable PersonId viewer) {
    var all = Names.kept(this);
    return new TextSearch(texts(), geodesic())
        .find(new MeetingSearch(text, near, viewer, 20)).stream()
            .map(found -> Names.of(all, found.meeting()))
            .toList();
  }

  /** What a stranger finds anywhere. */
  default List<String> find(String text) {
    return find(text, null, null);
  }

  /** The meetings of a test. */
  default void keep(FindableMeeting... meetings) {
    Names.keep(this, Arrays.stream(meetings).map(FindableMeeting::build).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "cafe, Café der Hoffnung",
    "CAFÉ, Café der Hoffnung",
    "hoffnung cafe, Café der Hoffnung",
    "hofnung, Café der Hoffnung",
    "hoffnugn, Café der Hoffnung",
    "strasse, Offene Straße",
    "STRAẞE, Offene Straße",
    "ofene strase, Offene Straße",
    "naїve, Naïve Étoile",
    "etoile, Naïve Étoile",
    "eglise, Groupe de l'Église",
    "l’eglise, Groupe de l'Église",
    "pauls, St Paul’s Big Book",
    "paul's, St Paul’s Big Book",
    "paul, St Paul’s Big Book",
    "st. paul, St Paul’s Big Book",
    "зелёный, Зеленый Дом",
    "ДОМ зелен, Зеленый Дом",
    "ελπιδα, Ομάδα Ελπίδα",
    "ΟΜΆΔΑ, Ομάδα Ελπίδα",
    "東京, 東京朝の会",
    "朝の, 東京朝の会",
    "ガ, カﾞ",
    "שלום, שָׁלוֹם",
    "السلام, السَّلام",
    "istanbul, İstanbul Toplantısı",
    "toplantisi, İstanbul Toplantısı",
    "lodz, Spotkanie Łódź",
    "serenty, Serenity Now",
    "sereinty, Serenity Now",
    "serentiy, Serenity Now",
    "seren, Serenity Now",
    "kirche, Treffen Marienkirche",
    "ｓｅｒｅｎｉｔｙ, Serenity Now",
  })
  default void wordsAreFoundAsPeopleTypeThem(String text, String name) {
    keep(
        named("Café der Hoffnung"),
        named("Offene Straße"),
        named("Naïve Étoile"),
        named("Groupe de l'Église"),
        named("St Paul’s Big Book"),
        named("Зеленый Дом"),
        named("Ομάδα Ελπίδα"),
        named("東京朝の会"),
        named("カﾞ"),
        named("שָׁלוֹם"),
        named("السَّلام"),
        named("İstanbul Toplantısı"),
        named("Spotkanie Łódź"),
        named("Serenity Now"),
        named("Treffen Marienkirche"),
        named("Nothing Of It"));

    assertThat(find(text)).first().isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "\\", "' OR 1=1 --", "a:*", "!serenity & |", "🙂", "((", "*", "\u200d"})
  default void signsAreNotCommands(String text) {
    keep(named("Serenity Now"), named("Other"));

    assertThat(find(text)).hasSizeLessThan(2);
  }

  @Test
  default void aWildcardIsAMereSign() {
    keep(named("Ten Percent"), named("100% Sober"), named("Group_B"));

    assertThat(find("100%")).containsExactly("100% Sober");
    assertThat(find("%")).isEmpty();
    assertThat(find("Group_B")).containsExactly("Group_B");
    assertThat(find("_p")).isEmpty();
  }

  @Test
  default void theNameCountsMoreThanTagsThanTheAddressThanTheDescription() {
    keep(
        named("Four").described("a candlelight meeting"),
        named("Three").in("1 Candlelight Road"),
        named("Two").tagged("candlelight"),
        named("Candlelight"));

    assertThat(find("candlelight")).containsExactly("Candlelight", "Two", "Three", "Four");
  }

  @Test
  default void theSameWordComesBeforeItsBeginningAndBeforeMisspeltOnes() {
    keep(named("Hopefuls"), named("Home"), named("Hope"), named("Despair"));

    assertThat(find("hope")).containsExactly("Hope", "Hopefuls", "Home");
  }

  @Test
  default void allWordsComeBeforeSome() {
    keep(named("Morning Light"), named("Evening Light"), named("Morning Coffee"));

    assertThat(find("morning light")).first().isEqualTo("Morning Light");
    assertThat(find("morning light")).hasSize(3);
  }

  @Test
  default void aWordThatNobodyHasDoesNotHideTheRest() {
    keep(named("Serenity Now").in("12 Harbor Boulevard, Costa Mesa"), named("Other"));

    assertThat(find("aa serenity costa mesa xyzzy")).containsExactly("Serenity Now");
  }

  @Test
  default void nearAPlaceTheNearestOfEqualsComesFirst() {
    keep(
        named("Hope in London").at(51.5, 0),
        named("Hope in Berlin").at(52.52, 13.4),
        named("Hope in Potsdam").at(52.4, 13.05));

    assertThat(find("hope", new Coordinate(52.5, 13.4), null))
        .containsExactly("Hope in Berlin", "Hope in Potsdam", "Hope in London");
    assertThat(find("hope", new Coordinate(51.5, 0.1), null)).first().isEqualTo("Hope in London");
  }

  @Test
  default void nearnessGoesAcrossTheAntimeridian() {
    keep(named("Hope West").at(0, -179.99), named("Hope East").at(0, 175));

    assertThat(find("hope", new Coordinate(0, 179.99), null)).first().isEqualTo("Hope West");
  }

  @Test
  default void strangersFindNoPrivateMeetingAndNobodyFindsOneThatIsNoMore() {
    var ann = publisher();
    keep(
        named("Hidden Hope").as(meetingAt(1, 1).by(ann).privately()),
        named("Past Hope").as(meetingAt(1, 1).by(ann).inactive()));

    assertThat(find("hope")).isEmpty();
    assertThat(find("hope", null, publisher())).isEmpty();
    assertThat(find("hope", null, ann)).containsExactly("Hidden Hope");
  }

  @Test
  default void noWordsFindNothing() {
    keep(named("Hope"));

    assertThat(find(" ")).isEmpty();
    assertThat(find("…!")).isEmpty();
  }

  @Test
  default void equalsAreInTheOrderOfTheirIds() {
    keep(Stream.generate(() -> named("Hope")).limit(30).toArray(FindableMeeting[]::new));
    var search = new MeetingSearch("hope", null, null, 20);

    var found = new TextSearch(texts(), geodesic()).find(search);

    assertThat(found).hasSize(20).extracting(FoundMeeting::relevance).containsOnly(1.0);
    assertThat(found).extracting(FoundMeeting::meeting).isSorted();
  }

  @Test
  default void aVeryLongWordIsFoundByItsBeginning() {
    keep(named("x".repeat(200)));

    assertThat(find("x".repeat(199))).hasSize(1);
  }
}
