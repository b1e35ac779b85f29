/** Which answers wait for a second pair of eyes, what may become of them, and who is called. */
@NullMarked
package org.linja.answers.rules;

import org.jspecify.annotations.NullMarked;
