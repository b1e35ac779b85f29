/** Calendars as their users meet them: by the API and on their pages. */
@NullMarked
package org.linja.calendars;

import org.jspecify.annotations.NullMarked;
