package org.verifiedcompliance.http.sharing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.verifiedcompliance.application.sharing.SharedProof;
import org.verifiedcompliance.application.sharing.SharedProof.Judged;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.verification.PolicyVersion;

/** How an outsider can check what they read, and what they cannot check yet. */
final class HowToCheck {
  /** True of every share. */
  static final List<String> STEPS =
      List.of(
          "Open the link yourself, in a browser of your own: a printed page or a picture of it"
              + " proves nothing.",
          "Look at the address: it must begin with that of the server of an organisation that you"
              + " trust, over https.",
          "What you see is what that server has on record at this moment, reviews and corrections"
              + " included. Nobody can change what was recorded, only add to it.",
          "The server's word is all there is today. Signed receipts that can be checked without"
              + " it are not offered yet.");

  private HowToCheck() {}

  static Html section(SharedProof proof) {
    var steps = STEPS.stream().map(step -> Html.of("<li>{}</li>", step)).toList();
    return Html.of(
        "<section><h2>How to check it</h2><ol>{}</ol>{}</section>", Html.join(steps), rules(proof));
  }

  private static Html rules(SharedProof proof) {
    if (!proof.share().shows(ShareField.PROOFS)) {
      return Html.NOTHING;
    }
    var rules =
        policies(proof).stream()
            .map(policy ->
                Html.of("<li>{}, fingerprint <code>{}</code></li>", policy.name(), policy.hash()))
            .toList();
    return Html.of("<p>Judged by these rules:</p><ul>{}</ul>", Html.join(rules));
  }

  private static List<PolicyVersion> policies(SharedProof proof) {
    return proof.stays().stream()
        .flatMap(stay -> Stream.of(stay.checkIn(), stay.checkOut()))
        .filter(Objects::nonNull)
        .map(Judged::policy)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
