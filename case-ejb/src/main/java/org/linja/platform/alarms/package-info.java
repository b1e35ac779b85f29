/** Moments that want attention, as rows of their own for any subject. */
@NullMarked
@Prompt
package org.linja.platform.alarms;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
