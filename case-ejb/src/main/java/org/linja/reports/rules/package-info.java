/** Pictures of figures, and what a desk is measured by. */
@NullMarked
package org.linja.reports.rules;

import org.jspecify.annotations.NullMarked;
