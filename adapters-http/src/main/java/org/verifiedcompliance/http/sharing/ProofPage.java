package org.verifiedcompliance.http.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sharing.PlainReason;
import org.verifiedcompliance.application.sharing.SharedProof;
import org.verifiedcompliance.application.sharing.SharedProof.Judged;
import org.verifiedcompliance.application.sharing.SharedProof.Stay;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What an outsider reads, with every part that was chosen and no other. */
final class ProofPage {
  private final SharedProof proof;

  private ProofPage(SharedProof proof) {
    this.proof = proof;
  }

  /** The page of this proof; the picture leads back to it, and may be missing. */
  static String of(SharedProof proof, @Nullable String picture) {
    var page = new ProofPage(proof);
    return PageFrame.around("Proof of attendance", page.body(picture)).markup();
  }

  private Html body(@Nullable String picture) {
    return Html.of(
        """
        <header><h1>Proof of attendance</h1>{}
        <p>{}</p></header>
        <main>
        {}
        {}
        {}
        </main>
        <footer>{}<p>As on record on {}. This link shows it until {}, unless it is taken back.</p>
        </footer>
        """,
        whose(),
        summary(),
        table(),
        meanings(),
        HowToCheck.section(proof),
        picture == null ? Html.NOTHING : new Html(picture),
        Words.utc(proof.readAt()),
        Words.utc(proof.share().expiresAt()));
  }

  private Html whose() {
    return proof.person() == null
        ? Html.NOTHING
        : Html.of("<p class=\"who\">of <bdi>{}</bdi></p>", proof.person());
  }

  private String summary() {
    var verified =
        proof.stays().stream().filter(stay -> stay.verdict() == LocationFlag.VERIFIED).count();
    var all = proof.stays().size();
    return all == 1
        ? "One attendance" + (verified == 1 ? ", verified." : ".")
        : all + " attendances, " + verified + " of them verified.";
  }

  /** Roles are spelled out, since narrow screens show the table as blocks. */
  private Html table() {
    var heads = new ArrayList<Html>();
    if (hasWhen()) {
      heads.add(head("When"));
    }
    if (hasWhere()) {
      heads.add(head("Where"));
    }
    heads.add(head("Verdict"));
    return Html.of(
        """
        <table role="table"><caption>What was attended</caption>
        <thead role="rowgroup"><tr role="row">{}</tr></thead>
        <tbody role="rowgroup">{}</tbody></table>
        """,
        Html.join(heads),
        Html.join(proof.stays().stream().map(this::row).toList()));
  }

  private Html row(Stay stay) {
    var cells = new ArrayList<Html>();
    if (hasWhen()) {
      cells.add(cell(when(stay)));
    }
    if (hasWhere()) {
      cells.add(cell(where(stay)));
    }
    cells.add(cell(verdict(stay)));
    return Html.of("<tr role=\"row\">{}</tr>\n", Html.join(cells));
  }

  private static Html head(String word) {
    return Html.of("<th scope=\"col\" role=\"columnheader\">{}</th>", word);
  }

  private static Html cell(Html content) {
    return Html.of("<td role=\"cell\">{}</td>", content);
  }

  private boolean hasWhen() {
    return Stream.of(ShareField.DATES, ShareField.TIMES, ShareField.DURATION)
        .anyMatch(proof.share()::shows);
  }

  private boolean hasWhere() {
    return Stream.of(ShareField.MEETING, ShareField.PLACE, ShareField.CITY)
        .anyMatch(proof.share()::shows);
  }

  private static Html when(Stay stay) {
    var parts = new ArrayList<Html>();
    if (stay.date() != null) {
      parts.add(Html.of("<time datetime=\"{}\">{}</time>", stay.date(), Words.of(stay.date())));
    }
    if (stay.arrived() != null && stay.zone() != null) {
      parts.add(times(stay.arrived(), stay.left(), stay.zone()));
    }
    if (stay.duration() != null) {
      parts.add(Html.of("<p>Stayed {}</p>", Words.of(stay.duration())));
    }
    return parts.isEmpty() ? new Html("–") : Html.join(parts);
  }

  private static Html times(Instant arrived, @Nullable Instant left, ZoneId zone) {
    var until =
        left == null
            ? Html.NOTHING
            : Html.of(" to <time datetime=\"{}\">{}</time>", left, Words.clock(left, zone));
    return Html.of(
        "<time datetime=\"{}\">{}, {}</time>{} <small>({})</small>",
        arrived,
        Words.date(arrived, zone),
        Words.clock(arrived, zone),
        until,
        zone.getId().equals("Z") ? "UTC" : zone.getId());
  }

  private static Html where(Stay stay) {
    var parts =
        Stream.of(stay.meeting(), stay.place())
            .filter(Objects::nonNull)
            .map(text -> Html.of("<p><bdi>{}</bdi></p>", text))
            .toList();
    return parts.isEmpty() ? new Html("–") : Html.join(parts);
  }

  private static Html verdict(Stay stay) {
    var flag = stay.verdict();
    var word = flag == null ? Html.NOTHING : Html.of("<p><strong>{}</strong></p>", Words.of(flag));
    var outcome = stay.outcome() == null ? "" : " " + Words.of(stay.outcome());
    var judged =
        Stream.of(judged("On coming", stay.checkIn()), judged("On leaving", stay.checkOut()))
            .filter(item -> !item.equals(Html.NOTHING))
            .toList();
    return Html.join(
        List.of(
            word,
            Html.of("<p>{}{}</p>", Words.of(stay.status()), outcome),
            judged.isEmpty() ? Html.NOTHING : Html.of("<ul>{}</ul>", Html.join(judged))));
  }

  private static Html judged(String when, @Nullable Judged judged) {
    if (judged == null || judged.confidence() == null) {
      return Html.NOTHING;
    }
    return Html.of(
        "<li>{}: {}, with a probability of {} to have been there.{} {}</li>",
        when,
        Words.of(judged.flag()).toLowerCase(Locale.ROOT),
        Words.of(judged.confidence()),
        judged.changed() ? " The rules said otherwise at first; it was looked at again." : "",
        judged.reasons().stream().map(PlainReason::sentence).collect(Collectors.joining(" ")));
  }

  /** Of the verdicts that stand in the table, and no others. */
  private Html meanings() {
    var said =
        Stream.of(LocationFlag.values())
            .filter(flag -> proof.stays().stream().anyMatch(stay -> stay.verdict() == flag))
            .map(flag -> Html.of("<dt>{}</dt><dd>{}.</dd>", Words.of(flag), Words.meaning(flag)))
            .toList();
    return said.isEmpty()
        ? Html.NOTHING
        : Html.of("<section><h2>What the verdicts mean</h2><dl>{}</dl></section>", Html.join(said));
  }
}
