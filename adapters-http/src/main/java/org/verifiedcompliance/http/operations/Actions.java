package org.verifiedcompliance.http.operations;

import java.util.Map;
import org.verifiedcompliance.application.operations.OperationType;

/** What a feature lets phones do without a network. */
@FunctionalInterface
public interface Actions {
  /** Each kind of operation that it knows. */
  Map<OperationType, Action> byType();
}
