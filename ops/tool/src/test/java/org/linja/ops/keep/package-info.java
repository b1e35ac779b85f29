/** Backup, restore and upgrade on a real PostgreSQL that the tests start for themselves. */
@NullMarked
package org.linja.ops.keep;

import org.jspecify.annotations.NullMarked;
