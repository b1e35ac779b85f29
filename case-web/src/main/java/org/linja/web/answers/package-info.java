/** Answers that wait for a second person, over all cases. */
@NullMarked
package org.linja.web.answers;

import org.jspecify.annotations.NullMarked;
