/** A formal procedure of a case, step by step. */
@NullMarked
package org.linja.web.procedures;

import org.jspecify.annotations.NullMarked;
