/** Proves the engine of working time against a patient clerk who looks every minute. */
@NullMarked
package org.linja.ops.oracle;

import org.jspecify.annotations.NullMarked;
