/** Opinions as an auditor opens them, down to the minutes of a single clock. */
@NullMarked
package org.linja.audit;

import org.jspecify.annotations.NullMarked;
