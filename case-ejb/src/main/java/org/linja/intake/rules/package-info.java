/** What may be decided about calls without the house. */
@NullMarked
package org.linja.intake.rules;

import org.jspecify.annotations.NullMarked;
