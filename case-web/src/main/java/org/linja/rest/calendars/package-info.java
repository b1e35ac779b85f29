/** Calendars, and what working time they make, over HTTP. */
@NullMarked
package org.linja.rest.calendars;

import org.jspecify.annotations.NullMarked;
