/** Pages of the queue and of one case. */
@NullMarked
package org.linja.web.cases;

import org.jspecify.annotations.NullMarked;
