/** When a case nobody has taken climbs, and to whom. */
@NullMarked
package org.linja.escalation.rules;

import org.jspecify.annotations.NullMarked;
