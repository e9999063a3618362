/** A small client of our own API: for the demonstration, the load program and the journeys. */
@NullMarked
package org.verifiedcompliance.bootstrap.client;

import org.jspecify.annotations.NullMarked;
