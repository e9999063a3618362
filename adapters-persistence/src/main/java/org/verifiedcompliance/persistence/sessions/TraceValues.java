package org.verifiedcompliance.persistence.sessions;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.HistoryQuery;
import org.verifiedcompliance.domain.sessions.KnownBefore;
import org.verifiedcompliance.domain.sessions.Seen;
import org.verifiedcompliance.domain.sessions.Traces;
import org.verifiedcompliance.domain.verification.TracePrint;

/** By what a report may be known again, as values of statements. */
final class TraceValues {
  private TraceValues() {}

  static Map<String, @Nullable Object> of(HistoryQuery query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", query.session().value());
    values.put("at", query.at());
    values.put("longestTrail", KnownBefore.LONGEST_TRAIL);
    values.put("samePhoneWithin", KnownBefore.SAME_PHONE_WITHIN.toString());
    values.put("printsWithin", KnownBefore.PRINTS_WITHIN.toString());
    put(values, query.traces());
    return values;
  }

  static void put(Map<String, @Nullable Object> values, Traces traces) {
    var print = traces.print();
    values.put("device", traces.device() == null ? null : DeviceHash.of(traces.device()));
    values.put("hash", print == null ? null : HexFormat.of().parseHex(print.hash()));
    values.put("shingles", print == null ? null : shingles(print));
    values.put("points", print == null ? null : print.points());
    values.put("since", traces.since());
  }

  static void put(Map<String, @Nullable Object> values, Seen seen) {
    values.put("onRecord", seen.trace());
    values.put("shared", seen.shared());
    values.put("uses", seen.deviceUses());
  }

  private static Long[] shingles(TracePrint print) {
    return print.shingles().stream().sorted().toArray(Long[]::new);
  }
}
