/** Formal procedures of a case: the right steps, by the right people, on evidence that stands. */
@NullMarked
@Prompt
package org.linja.procedures;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
