/** The verdict on every clock of a case, recomputed from its history alone. */
@NullMarked
package org.linja.audit.rules;

import org.jspecify.annotations.NullMarked;
