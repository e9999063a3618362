package org.verifiedcompliance.application.offline;

import java.util.List;

/** Port: the keys by which outsiders check what the server signed. */
public interface PublicKeys {
  /** All that verify something, the oldest first. */
  List<PublicKey> list();

  /**
   * A key of Ed25519.
   *
   * @param kid its id, unique for good
   * @param x its 32 public bytes in base64url
   */
  record PublicKey(String kid, String x) {}
}
