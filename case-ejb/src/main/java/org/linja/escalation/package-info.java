/** What happens when nobody takes a critical case in time: it climbs a ladder of people. */
@NullMarked
@Prompt
package org.linja.escalation;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
