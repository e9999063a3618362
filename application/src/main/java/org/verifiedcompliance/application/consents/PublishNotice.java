package org.verifiedcompliance.application.consents;

import java.util.Map;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.consents.ConsentNotice;

/** Puts a new version of the notice in force. */
@FunctionalInterface
public interface PublishNotice {
  /** Publishes it, if the caller is an admin. */
  Outcome publish(Command command);

  /**
   * The wish.
   *
   * @param texts by language
   * @param material whether those who agreed to an earlier version are asked again
   */
  record Command(CurrentUser by, Map<String, String> texts, boolean material) {
    /** Copies the texts. */
    public Command {
      texts = Map.copyOf(texts);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is in force. */
    record Published(ConsentNotice notice) implements Outcome {}

    /** The caller is no admin. */
    record NotAllowed() implements Outcome {}

    /** Somebody else published at the same time, again and again. */
    record Overtaken() implements Outcome {}
  }
}
