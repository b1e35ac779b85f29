/** Formal procedures, what customers are asked to sign, and the templates of both. */
@NullMarked
package org.linja.rest.procedures;

import org.jspecify.annotations.NullMarked;
