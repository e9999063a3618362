package org.verifiedcompliance.http.operations;

import java.util.UUID;
import java.util.function.Supplier;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.TextField;

/**
 * What a person wanted while they had no network.
 *
 * @param data what a live request would have sent, with the ids that a live request has in its path
 * @param when it took effect
 * @param device the phone's own name, empty when it did not say
 */
public record Wish(CurrentUser user, Body data, EffectiveTime when, String device) {

  /** The field that names a thing; it is there, though what it says may be no id. */
  public TextField named(String field) {
    return data.text(field).required().length(1, 100);
  }

  /** Where an edit of a thing comes from. */
  public EditOrigin origin() {
    return new EditOrigin(device.isEmpty() ? null : device, when.at());
  }

  /** The id that such a field spells; what spells none names nothing. */
  public static UUID id(TextField name, Supplier<ProblemException> notFound) {
    return Requests.parseUuid(name.get()).orElseThrow(notFound);
  }
}
