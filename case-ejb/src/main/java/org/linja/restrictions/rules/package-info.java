/** How long a broken glass lasts, and who hears of it. */
@NullMarked
package org.linja.restrictions.rules;

import org.jspecify.annotations.NullMarked;
