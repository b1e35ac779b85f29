/** A house is killed over and over while it works; what it had promised is counted afterwards. */
@NullMarked
package org.linja.ops.chaos;

import org.jspecify.annotations.NullMarked;
