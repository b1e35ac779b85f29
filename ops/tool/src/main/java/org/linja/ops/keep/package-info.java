/** A house that can be kept: a backup in one file, and the house as it was out of that file. */
@NullMarked
package org.linja.ops.keep;

import org.jspecify.annotations.NullMarked;
