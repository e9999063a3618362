/** Sends every kind of bad input to every documented operation. */
package org.verifiedcompliance.http.badinput;
