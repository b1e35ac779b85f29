/** What a procedure's template says, whether it can be gone through, and what an act leads to. */
@NullMarked
package org.linja.procedures.rules;

import org.jspecify.annotations.NullMarked;
