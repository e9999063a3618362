/** Accounts: who may sign in, with which password and which roles. */
@NullMarked
package org.verifiedcompliance.application.accounts;

import org.jspecify.annotations.NullMarked;
