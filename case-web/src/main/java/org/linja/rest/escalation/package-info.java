/** Ladders at the API: who is called when a case runs out of time. */
@NullMarked
package org.linja.rest.escalation;

import org.jspecify.annotations.NullMarked;
