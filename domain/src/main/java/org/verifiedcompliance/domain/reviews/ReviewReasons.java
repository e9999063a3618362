package org.verifiedcompliance.domain.reviews;

import static org.verifiedcompliance.domain.reviews.ReviewDecision.ACCEPT;
import static org.verifiedcompliance.domain.reviews.ReviewDecision.REJECT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reasons that a decision may be given, in the order in which they are offered. */
public record ReviewReasons(List<ReviewReason> all) {
  /** Says nothing, so that a note must. */
  public static final String OTHER = "other";

  private static final ReviewReasons SHIPPED =
      new ReviewReasons(
          List.of(
              accepting("seen-in-person", "The host or another witness saw the person there."),
              accepting("document-seen", "A list, a badge record or a photo shows the person."),
              accepting("poor-reception", "Phones get no good reading at this place."),
              accepting("device-fault", "The phone or its clock was at fault."),
              accepting("fence-wrong", "The published place or its fence is wrong."),
              rejecting("not-there", "Witnesses did not see the person there."),
              rejecting("false-location", "The location was made up, copied or replayed."),
              rejecting("somebody-else", "Somebody else used the person's phone or account."),
              new ReviewReason(OTHER, "As the note says.", Set.of(ACCEPT, REJECT))));

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when two have the same code
   */
  public ReviewReasons {
    all = List.copyOf(all);
    if (all.stream().map(ReviewReason::code).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two reasons have the same code");
    }
  }

  /** The list of a system that added nothing. */
  public static ReviewReasons shipped() {
    return SHIPPED;
  }

  /**
   * The same list with more at its end.
   *
   * @throws IllegalArgumentException when a code is on it already
   */
  public ReviewReasons with(List<ReviewReason> more) {
    return new ReviewReasons(Stream.concat(all.stream(), more.stream()).toList());
  }

  /** The reason of this code, if it can be given for the decision. */
  public Optional<ReviewReason> find(String code, ReviewDecision decision) {
    return all.stream()
        .filter(reason -> reason.code().equals(code) && reason.decisions().contains(decision))
        .findFirst();
  }

  private static ReviewReason accepting(String code, String sentence) {
    return new ReviewReason(code, sentence, Set.of(ACCEPT));
  }

  private static ReviewReason rejecting(String code, String sentence) {
    return new ReviewReason(code, sentence, Set.of(REJECT));
  }
}
