/** The matter itself: its life from opening to closing, its clocks and its queue. */
@NullMarked
@Prompt
package org.linja.cases;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
