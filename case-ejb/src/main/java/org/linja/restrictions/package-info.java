/**
 * What not all of the house may read: restricted customers and cases, their circles, and the glass
 * that a manager may break.
 */
@NullMarked
package org.linja.restrictions;

import org.jspecify.annotations.NullMarked;
