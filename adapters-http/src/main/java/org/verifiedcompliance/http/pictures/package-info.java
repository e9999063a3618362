/** Codes of meetings as pictures. */
@NullMarked
package org.verifiedcompliance.http.pictures;

import org.jspecify.annotations.NullMarked;
