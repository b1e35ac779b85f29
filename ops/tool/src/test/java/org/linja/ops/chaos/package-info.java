/** The plan of kills, and a checker that is shown to find what is there. */
@NullMarked
package org.linja.ops.chaos;

import org.jspecify.annotations.NullMarked;
