package org.verifiedcompliance.application.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: from where the meetings came, one origin for each slug of a source. */
public interface MeetingOrigins {
  /** Keeps other imports out until the transaction ends. */
  void lock();

  /** All slugs that the source ever brought. */
  Set<String> slugsOf(String source);

  /** The source's origins with one of the slugs, in no order. */
  List<MeetingOrigin> list(String source, Collection<String> slugs);

  /** The origins of any source with one of the likenesses, in no order. */
  List<MeetingOrigin> listAlike(Collection<String> likenesses);

  /** Keeps new origins, all or none. */
  void addAll(Collection<MeetingOrigin> origins);

  /** Replaces fingerprint and likeness of origins that are on record. */
  void updateAll(Collection<MeetingOrigin> origins);
}
