/** Tests of the oracle, and by it of the engine. */
@NullMarked
package org.linja.ops.oracle;

import org.jspecify.annotations.NullMarked;
