/** Measures the house against a plain yardstick, both sides in one run. */
@NullMarked
package org.linja.ops.bench;

import org.jspecify.annotations.NullMarked;
