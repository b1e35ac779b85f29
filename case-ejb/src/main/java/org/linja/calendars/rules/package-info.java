/** When the house is open, and how working time is added and measured. */
@NullMarked
package org.linja.calendars.rules;

import org.jspecify.annotations.NullMarked;
