/** Pages on which one sees how running cases follow new versions. */
@NullMarked
package org.linja.web.following;

import org.jspecify.annotations.NullMarked;
