/** Made-up traces of honest and dishonest phones, the same for the same seed. */
@NullMarked
package org.verifiedcompliance.domain.simulation;

import org.jspecify.annotations.NullMarked;
