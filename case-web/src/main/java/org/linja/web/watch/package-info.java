/** The page of the rounds of all channels. */
@NullMarked
package org.linja.web.watch;

import org.jspecify.annotations.NullMarked;
