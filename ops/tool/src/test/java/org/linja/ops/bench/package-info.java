/** Tests of what the benchmarks ask and how they judge it. */
@NullMarked
package org.linja.ops.bench;

import org.jspecify.annotations.NullMarked;
