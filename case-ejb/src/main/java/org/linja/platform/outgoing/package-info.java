/** How the house speaks to addresses that somebody typed: bounded, and never to its own network. */
@NullMarked
package org.linja.platform.outgoing;

import org.jspecify.annotations.NullMarked;
