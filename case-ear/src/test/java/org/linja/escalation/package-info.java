/** Escalations from outside: calls go in, the clock is moved, letters and alerts come out. */
@NullMarked
package org.linja.escalation;

import org.jspecify.annotations.NullMarked;
