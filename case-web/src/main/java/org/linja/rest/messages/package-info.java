/** Messages that nobody could handle, over HTTP. */
@NullMarked
package org.linja.rest.messages;

import org.jspecify.annotations.NullMarked;
