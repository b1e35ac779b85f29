/** Operates Linja on one machine: what {@code ops/dev} runs, one class per command. */
@NullMarked
package org.linja.ops;

import org.jspecify.annotations.NullMarked;
