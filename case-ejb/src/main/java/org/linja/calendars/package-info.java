/** Published calendar versions, on which all working time is counted. */
@NullMarked
package org.linja.calendars;

import org.jspecify.annotations.NullMarked;
