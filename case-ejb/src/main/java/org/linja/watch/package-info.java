/**
 * The house watches over itself: rounds of the inboxes, holes in the roster, rungs with nobody on.
 */
@NullMarked
package org.linja.watch;

import org.jspecify.annotations.NullMarked;
