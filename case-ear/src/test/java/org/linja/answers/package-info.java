/** Answers that a second person reads before they go out, in the real house. */
@NullMarked
package org.linja.answers;

import org.jspecify.annotations.NullMarked;
