/** Words that every room writes the same way. */
@NullMarked
package org.linja.platform.rules;

import org.jspecify.annotations.NullMarked;
