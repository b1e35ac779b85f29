/** Answers that wait for a second person, over HTTP. */
@NullMarked
package org.linja.rest.answers;

import org.jspecify.annotations.NullMarked;
