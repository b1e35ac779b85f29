/** Formal procedures over HTTP, against the running house. */
@NullMarked
package org.linja.procedures;

import org.jspecify.annotations.NullMarked;
