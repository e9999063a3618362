package org.verifiedcompliance.application.recovery;

import java.net.URI;

/** Port: where people reach this server, as its operator says; never what a request says. */
@FunctionalInterface
public interface PublicAddress {
  /** The address, such as {@code https://vc.example.org}. */
  URI base();
}
