/** A gateway of short messages and calls for trials, which reaches nobody and forgets nothing. */
@NullMarked
package org.linja.ops.gateway;

import org.jspecify.annotations.NullMarked;
