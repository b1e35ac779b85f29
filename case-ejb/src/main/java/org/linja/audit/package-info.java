/** Numbered opinions on what was promised and what the journal proves. */
@NullMarked
package org.linja.audit;

import org.jspecify.annotations.NullMarked;
