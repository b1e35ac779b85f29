/**
 * The one clock of the house, the database's time, moved only at stages demo and test; and how
 * timers go their rounds.
 */
@NullMarked
package org.linja.platform.time;

import org.jspecify.annotations.NullMarked;
