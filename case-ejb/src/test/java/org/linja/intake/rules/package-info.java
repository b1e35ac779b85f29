/** Codes of calls, tried without a house. */
@NullMarked
package org.linja.intake.rules;

import org.jspecify.annotations.NullMarked;
