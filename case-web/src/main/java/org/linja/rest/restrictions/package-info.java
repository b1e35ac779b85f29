/** What not all of the house may read, its circles, and the glass before a case. */
@NullMarked
package org.linja.rest.restrictions;

import org.jspecify.annotations.NullMarked;
