/** What the house watches over in itself, at the API. */
@NullMarked
package org.linja.rest.watch;

import org.jspecify.annotations.NullMarked;
