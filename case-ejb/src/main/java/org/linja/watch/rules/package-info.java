/** When a round is owed, and which hole is the one that was alarmed before. */
@NullMarked
package org.linja.watch.rules;

import org.jspecify.annotations.NullMarked;
