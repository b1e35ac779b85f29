/** The pages of the calendars: listed, drawn year by year, edited, tried. */
@NullMarked
package org.linja.web.calendars;

import org.jspecify.annotations.NullMarked;
