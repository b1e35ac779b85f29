/** What not all of the house may read: the circles' page, and the glass that a manager breaks. */
@NullMarked
package org.linja.web.restrictions;

import org.jspecify.annotations.NullMarked;
