/** Who comes in, by which letter, and what they may do, in the running house. */
@NullMarked
package org.linja.people;

import org.jspecify.annotations.NullMarked;
