/** How running cases follow new versions, at the API. */
@NullMarked
package org.linja.rest.following;

import org.jspecify.annotations.NullMarked;
