/** Invented cases with journals that hold, as many as a benchmark wants. */
@NullMarked
package org.linja.ops.generate;

import org.jspecify.annotations.NullMarked;
