/** Reading what a client sent: every bad field is named at once. */
@NullMarked
package org.verifiedcompliance.http.input;

import org.jspecify.annotations.NullMarked;
