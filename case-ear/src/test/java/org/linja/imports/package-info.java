/** Logs of foreign desks from outside: a file goes in, counts, cases and opinions come out. */
@NullMarked
package org.linja.imports;

import org.jspecify.annotations.NullMarked;
