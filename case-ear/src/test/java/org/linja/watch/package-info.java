/** The house watches over itself. */
@NullMarked
package org.linja.watch;

import org.jspecify.annotations.NullMarked;
