/** Letters that leave the server. */
@NullMarked
package org.verifiedcompliance.application.mail;

import org.jspecify.annotations.NullMarked;
