/** What happens when nobody takes a critical case in time: it climbs a ladder of people. */
@NullMarked
package org.linja.escalation;

import org.jspecify.annotations.NullMarked;
