/** The processes of a storm, and the network between them. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.ground;

import org.jspecify.annotations.NullMarked;
