/** What a person of the house told a customer would happen by when, beside the clocks of a case. */
@NullMarked
@Prompt
package org.linja.commitments;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
