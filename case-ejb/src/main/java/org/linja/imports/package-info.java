/** Logs of foreign desks, taken row by row as they stand. */
@NullMarked
package org.linja.imports;

import org.jspecify.annotations.NullMarked;
