/** Letters as MIME messages: by SMTP, or into files. */
@NullMarked
package org.verifiedcompliance.messaging.mail;

import org.jspecify.annotations.NullMarked;
